"""The official sources: one small module each, all of them an `items.Source` that lists documents page by page.

`sru` (KOOP), `odata` (documents of the Tweede Kamer), `syncfeed` (changes of these) and `votes` (decisions on these);
`connection` gives each of them its client. `odata_api` is the API beneath two of them, and beneath `seats`, which
fetches the register of members.
"""
