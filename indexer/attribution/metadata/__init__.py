"""The record of a document, from what is stated of it and from its text.

identity            identifier, kind and title
recognition         what kind of paper it is
description         committee, ministers, subject and date, where head and metadata file lack them
chambers_of_askers  the chamber of written questions that print none
actors              who moved, asked or signed it, and how groups voted
names_in_context    the registers, chamber and day by which its names are looked up
sittings            the date of a sitting, shared by its items
"""
