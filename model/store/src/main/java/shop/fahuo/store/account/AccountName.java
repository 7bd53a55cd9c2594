package shop.fahuo.store.account;

/// What makes an account the same account.
///
/// @param kind what it is good for: `channel`, …
/// @param name the shop's name for it; of a channel's account, the channel's
public record AccountName(String kind, String name) {

    public AccountName {
        if (!kind.matches("[a-z]{1,20}")) {
            throw new IllegalArgumentException("not a kind of account: " + kind);
        }
        if (!name.matches("[\\p{L}\\p{N}._-]{1,40}")) {
            throw new IllegalArgumentException("not a name of an account: " + name);
        }
    }

    @Override
    public String toString() {
        return kind + "/" + name;
    }
}
