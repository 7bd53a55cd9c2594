package shop.fahuo.core.ledger;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.Fen;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// A balanced set of entries: what one fact did to the books. Never changed afterwards; what turns
/// out to be wrong is set right by another posting.
///
/// @param key names the fact, so that it is posted once however often it is told
/// @param entries each account once; they add up to zero
public record Posting(String key, List<Entry> entries) {

    private static final int LONGEST = 120;

    public Posting {
        entries = List.copyOf(entries);
        if (key.isBlank() || key.length() > LONGEST) {
            throw new IllegalArgumentException("not a posting's key: " + key);
        }
        if (entries.isEmpty() || !sum(entries).equals(Fen.ZERO)) {
            throw new IllegalArgumentException(key + " does not balance: " + entries);
        }
        var accounts = new HashSet<LedgerAccount>();
        if (!entries.stream().map(Entry::account).allMatch(accounts::add)) {
            throw new IllegalArgumentException(key + " has an account twice: " + entries);
        }
    }

    /// Money that goes from one account to another.
    ///
    /// @param debit the account it comes to, when the amount is positive
    public static Posting of(String key, LedgerAccount debit, LedgerAccount credit, Fen amount) {
        return new Posting(
                key, List.of(new Entry(debit, amount), new Entry(credit, Fen.ZERO.minus(amount))));
    }

    /// The same bytes for the same entries, whatever their order.
    public String content() {
        return CanonicalJson.write(
                entries.stream()
                        .sorted((one, other) -> one.account().compareTo(other.account()))
                        .map(Posting::json)
                        .toList());
    }

    private static Map<String, Object> json(Entry entry) {
        return Map.of("account", entry.account().path(), "fen", entry.amount().value());
    }

    private static Fen sum(List<Entry> entries) {
        return entries.stream().map(Entry::amount).reduce(Fen.ZERO, Fen::plus);
    }
}
