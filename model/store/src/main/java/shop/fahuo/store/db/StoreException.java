package shop.fahuo.store.db;

/// The database failed in a way no caller can mend: disk full, file damaged, server gone.
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreException(String message) {
        super(message);
    }
}
