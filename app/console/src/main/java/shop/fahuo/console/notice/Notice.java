package shop.fahuo.console.notice;

import java.time.Instant;

/// Something that happened while whoever sits here was looking elsewhere.
///
/// @param number how many it is about
/// @param at when it was noticed
/// @param seen somebody has had it before their eyes
public record Notice(Topic topic, long number, Instant at, boolean seen) {

    /// What there can be to notice. Of each there is one notice at most: the newest.
    public enum Topic {
        /// Orders came into trouble.
        TROUBLES,
        /// Payouts, or runs of them, wait for a person.
        PAYOUTS,
        /// Accounts need to be seen to.
        ACCOUNTS,
        /// A file has been taken in; the number is of its rows.
        IMPORTED
    }

    Notice asSeen() {
        return new Notice(topic, number, at, true);
    }
}
