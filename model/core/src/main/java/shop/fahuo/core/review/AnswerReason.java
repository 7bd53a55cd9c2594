package shop.fahuo.core.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Why a person let an order ship or ended it, as a code that can be counted. A hold has its
/// [shop.fahuo.core.order.HoldReason].
///
/// The names are kept for ever: records and the log of events are read by them.
public enum AnswerReason {
    /// Looked at, and nothing is wrong with it.
    CHECKED(Answer.APPROVE),
    BUYER_CONFIRMED(Answer.APPROVE),
    ADDRESS_CONFIRMED(Answer.APPROVE),
    KNOWN_BUYER(Answer.APPROVE),
    /// The rule that stopped it should not have.
    FALSE_ALARM(Answer.APPROVE),
    BUYER_ASKED(Answer.CANCEL),
    OUT_OF_STOCK(Answer.CANCEL),
    FRAUD(Answer.CANCEL),
    WRONG_ADDRESS(Answer.CANCEL),
    DUPLICATE(Answer.CANCEL),
    OTHER(Answer.CANCEL);

    private final Answer answer;

    AnswerReason(Answer answer) {
        this.answer = answer;
    }

    /// Those that this answer can be given for, the commonest first.
    public static List<AnswerReason> of(Answer answer) {
        return Arrays.stream(values()).filter(reason -> reason.answer == answer).toList();
    }

    /// Empty for what is no such code of this answer, as in records that are older than it.
    public static Optional<AnswerReason> named(Answer answer, String name) {
        return of(answer).stream().filter(reason -> reason.name().equals(name)).findFirst();
    }
}
