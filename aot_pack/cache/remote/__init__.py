"""The shared cache: entries of several machines on a server or a network disk.

    ROOT/v1/KIND/KEY[:2]/KEY       one line, the envelope; then the file of an entry, as in the cache of a machine

Anybody may be able to write to ROOT, so its content is not trusted. The envelope is a DSSE envelope
(github.com/secure-systems-lab/dsse) in JSON. Its statement has the format's number, the kind and key of the entry, and
the size and SHA-256 of the file. A build takes an entry only if a key that the user trusts signed the envelope, and if
the statement is about this very kind, key and content. So nobody can pass off one entry as another, or an old format
as a new one. The build reads no byte beyond the signed size.

``signing`` makes and checks envelopes with securesystemslib. ``transport`` reads and writes objects through fsspec.
``link`` adds time-outs and retries, and gives up on a server that is gone. ``cache`` joins them. All of them import
fsspec and securesystemslib when a build first needs them: a build without a shared cache needs neither.
"""
