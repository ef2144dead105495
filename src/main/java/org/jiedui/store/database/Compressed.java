package org.jiedui.store.database;

/**
 * A document as it lies in the database. It is compressed when it is made, so that no transaction waits for it.
 *
 * @param bytes gzip (RFC 1952)
 */
public record Compressed(byte[] bytes) {

    /** Compresses a document. */
    public static Compressed of(byte[] plain) {
        return new Compressed(Columns.compress(plain));
    }

    /** The document as it was. */
    public byte[] expand() {
        return Columns.expand(bytes);
    }
}
