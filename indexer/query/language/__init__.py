"""The query language: what a visitor types → how it is read.

grammar    a typed query → its parts
lexemes    the pieces of a query, and where each stands
operators  which words are operators, and where they have something to work on
fields     the fields that a query can name: `partij:vvd`
named      words that name a kind of document, a group, a year or a speaker
offices    ministers and committees
verbs      verbs of which the parts are typed apart
numbers    numbers with the word that they belong to
english    queries in English
values     a typed value of a facet → the values that it means
days       days and months
examples   the language by example
"""
