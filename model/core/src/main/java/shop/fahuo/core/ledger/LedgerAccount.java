package shop.fahuo.core.ledger;

import shop.fahuo.core.Fen;

import java.util.regex.Pattern;

/// One account of the shop's books, named by a path from the general to the particular:
/// `asset:platform:wechat:1900000001`, `revenue:sales`.
///
/// @param path its first part says on which side it grows: `asset` and `expense` by debits,
///   `liability` and `revenue` by credits
public record LedgerAccount(String path) implements Comparable<LedgerAccount> {

    private static final int LONGEST = 120;
    private static final Pattern PATH =
            Pattern.compile("(asset|liability|revenue|expense)(:[\\p{L}\\p{N}._@-]+)+");

    public LedgerAccount {
        if (path.length() > LONGEST || !PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("not an account of the books: " + path);
        }
    }

    /// What it holds, as people say it: more is more on either side of the books.
    ///
    /// @param balance debits less credits
    public Fen holds(Fen balance) {
        boolean credits = path.startsWith("liability:") || path.startsWith("revenue:");
        return credits ? Fen.ZERO.minus(balance) : balance;
    }

    @Override
    public int compareTo(LedgerAccount other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
