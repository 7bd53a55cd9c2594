package shop.fahuo.simulator.payment;

import static shop.fahuo.simulator.payment.Operation.*;

import java.util.Set;

/// A way in which a call to a payment provider goes wrong. *Before* and *after* are seen from the
/// thing that was asked: after, it was done.
public enum Fault {
    /// The connection ends, nothing done.
    CUT_BEFORE(Manner.CUT, false),
    /// Done, and the connection ends.
    CUT_AFTER(Manner.CUT, true),
    /// Done, and the connection ends in the middle of the answer.
    HALF_AFTER(Manner.HALF, true),
    /// No answer ever, nothing done.
    TIMEOUT_BEFORE(Manner.SILENCE, false),
    /// Done, and no answer ever.
    TIMEOUT_AFTER(Manner.SILENCE, true),
    /// The provider's own system error, nothing done.
    ERROR_BEFORE(Manner.ERROR, false),
    /// The provider's own system error, and yet it was done.
    ERROR_AFTER(Manner.ERROR, true),
    /// 502 with a page of HTML from something in between, nothing done.
    PAGE_BEFORE(Manner.PAGE, false),
    /// Done, and 502 with a page of HTML.
    PAGE_AFTER(Manner.PAGE, true),
    /// Something in between says, unsigned, that there is no such thing. Nothing done.
    FORGED_ABSENCE(Manner.FORGED, false),
    /// Too many calls, nothing done.
    THROTTLE(Manner.THROTTLE, false),
    /// Done and answered, but late.
    SLOW(Manner.SLOW, true),

    /// Done; the answer's signature is of another text.
    BAD_SIGNATURE(Manner.SIGNATURE, true),
    /// Done; the answer has no signature.
    UNSIGNED(Manner.SIGNATURE, true),
    /// Done; the answer names a key that nobody has.
    UNKNOWN_SERIAL(Manner.SIGNATURE, true),
    /// Done; the signature is one of WeChat Pay's probes, which must not be believed.
    SIGNTEST(Manner.SIGNATURE, true),
    /// Done; the provider's clock is wrong, in `Date` and wherever else it shows.
    SKEW(Manner.SKEW, true),

    /// The user is just typing the password.
    USER_PAYING(Manner.REFUSAL, false, WECHAT_QUERY),
    /// The account has not enough.
    NOT_ENOUGH(
            Manner.REFUSAL,
            false,
            WECHAT_REFUND,
            WECHAT_SPLIT,
            WECHAT_TRANSFER,
            ALIPAY_REFUND,
            ALIPAY_SETTLE,
            ALIPAY_TRANSFER),
    /// The product was not opened.
    NO_AUTH(Manner.REFUSAL, false),
    /// The caller's address is not on WeChat's list.
    IP_NOT_ALLOWED(Manner.REFUSAL, false),
    /// There is no bill of that day.
    NO_STATEMENT(Manner.REFUSAL, false, WECHAT_TRADE_BILL, WECHAT_FUND_BILL, ALIPAY_BILL),
    /// The bill is being made.
    STATEMENT_CREATING(Manner.REFUSAL, false, WECHAT_TRADE_BILL, WECHAT_FUND_BILL),
    /// Done, and the digest is of something else.
    WRONG_SHA1(Manner.FATE, true, WECHAT_TRADE_BILL, WECHAT_FUND_BILL),
    /// Accepted; later the user's card turns out to be closed.
    REFUND_ABNORMAL(Manner.FATE, true, WECHAT_REFUND),
    /// Accepted, and closed later without a fen moved.
    REFUND_CLOSED(Manner.FATE, true, WECHAT_REFUND),
    /// Done, and said not to have changed anything.
    FUND_CHANGE_N(Manner.FATE, true, ALIPAY_REFUND),
    /// Accepted; later the first receiver gets nothing.
    RECEIVER_CLOSED(Manner.FATE, true, WECHAT_SPLIT),
    /// Accepted, and failed later.
    TRANSFER_FAILED(Manner.FATE, true, WECHAT_TRANSFER, ALIPAY_TRANSFER),
    /// The token ended early.
    TOKEN_EXPIRED(Manner.REFUSAL, false, WEIXIN_SHIP, WEIXIN_GET_ORDER, WEIXIN_LIST_ORDERS),
    /// The mini-program has not heard of the payment yet.
    ORDER_NOT_YET(Manner.REFUSAL, false, WEIXIN_SHIP, WEIXIN_GET_ORDER),
    /// The merchant is told twice.
    DUPLICATE(Manner.TWICE, true, WECHAT_NOTIFY, ALIPAY_NOTIFY);

    /// In what the fault shows.
    public enum Manner {
        CUT,
        HALF,
        SILENCE,
        ERROR,
        PAGE,
        FORGED,
        THROTTLE,
        SLOW,
        SIGNATURE,
        SKEW,
        /// The provider's own, whole and signed no.
        REFUSAL,
        /// The provider's own yes, with which it ends badly later.
        FATE,
        /// A callback comes again though it was heard.
        TWICE
    }

    private final Manner manner;
    private final boolean done;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of gives an immutable one
    private final Set<Operation> only;

    Fault(Manner manner, boolean done, Operation... only) {
        this.manner = manner;
        this.done = done;
        this.only = Set.of(only);
    }

    public Manner manner() {
        return manner;
    }

    /// Whether what was asked is done all the same.
    public boolean isDone() {
        return done;
    }

    /// Whether the operation can go wrong so.
    public boolean fits(Operation operation) {
        if (operation.isCallback() && !isOfCallbacks()) {
            return false;
        }
        if (operation.isDownload() && manner == Manner.SIGNATURE) {
            return false;
        }
        return switch (operation.provider()) {
            case WECHAT -> among(operation);
            case WEIXIN -> among(operation) && manner != Manner.SIGNATURE;
            case ALIPAY ->
                    among(operation)
                            && this != SIGNTEST
                            && this != IP_NOT_ALLOWED
                            && (this != UNKNOWN_SERIAL || !operation.isCallback());
        };
    }

    private boolean isOfCallbacks() {
        return switch (manner) {
            case SIGNATURE, SKEW, SLOW, TWICE -> true;
            case CUT, HALF, SILENCE, ERROR, PAGE, FORGED, THROTTLE, REFUSAL, FATE -> false;
        };
    }

    private boolean among(Operation operation) {
        return only.isEmpty() || only.contains(operation);
    }
}
