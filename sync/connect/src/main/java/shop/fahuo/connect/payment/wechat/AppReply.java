package shop.fahuo.connect.payment.wechat;

import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PaymentReply.NotNow;
import shop.fahuo.connect.payment.PaymentReply.Rejected;
import shop.fahuo.connect.payment.PaymentReply.Unknown;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// An answer of the mini-program's host: `errcode`, whatever the HTTP status; 0 is yes.
///
/// @param code 0, the host's own, or -2 for an answer that is none
/// @param lost why there is none
record AppReply(int code, String words, Fields body, String lost) {

    static final int OK = 0;
    static final int NOTHING_CHANGED = 10_060_023;
    static final int UNKNOWN_ORDER = 10_060_001;

    private static final int NONE = -2;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Set<Integer> BAD_TOKEN = Set.of(40_001, 40_014, 42_001);
    private static final Set<Integer> BUSY = Set.of(-1, 10_060_012, 10_060_019);
    private static final Set<Integer> THROTTLED = Set.of(44_990, 45_009, 45_011);

    static AppReply none(String lost) {
        return new AppReply(NONE, "", Fields.of(Json.object()), lost);
    }

    boolean isBadToken() {
        return BAD_TOKEN.contains(code);
    }

    /// What anything but a success means. Busy may be done or not; an order that was just paid is
    /// not known there for some seconds.
    <T> PaymentReply<T> refusal() {
        var name = Integer.toString(code);
        if (code == NONE) {
            return lost.equals("UNREACHABLE")
                    ? new NotNow<>(lost, "", Optional.empty())
                    : new Unknown<>(lost, "");
        }
        if (THROTTLED.contains(code)) {
            return new NotNow<>("THROTTLED", words, Optional.empty());
        }
        if (code == UNKNOWN_ORDER || isBadToken()) {
            return new NotNow<>(name, words, Optional.of(SOON));
        }
        return BUSY.contains(code) ? new Unknown<>(name, words) : new Rejected<>(name, words);
    }
}
