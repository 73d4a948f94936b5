"""What one visitor may take of the server.

visitors     the address of a visitor, as far as the proxies in front are trusted
rates        requests of one address in a minute, and exports at one time
budgets      what one request may cost
connections  connections that ask for nothing
"""
