"""Where the program meets what it does not control: the network, other people's TOML and addresses, and the disk.

deadlines     connections and answers that end in time
web_address   addresses of the web, taken apart without an error
mail_address  addresses of mail that can be written to
toml_text     TOML that a person wrote, with one kind of error
own_files     files below a folder of its own: whole or not there, and through no link
"""
