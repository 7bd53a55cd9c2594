package shop.fahuo.simulator.courier;

import shop.fahuo.simulator.fault.Strikes;
import shop.fahuo.simulator.http.Outcome;
import shop.fahuo.simulator.http.WireReply;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Supplier;

/// What is left of a call when a fault strikes it.
///
/// @param words the courier's own no
public record Breakage(
        Strikes<CourierOperation, CourierFaultRule> faults,
        Function<CourierFault, WireReply> words) {

    private static final byte[] PAGE =
            "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
                    .getBytes(StandardCharsets.UTF_8);

    /// @param act does what was asked, and says so
    public Outcome of(CourierOperation operation, Supplier<WireReply> act) {
        return faults.next(operation)
                .map(rule -> broken(rule, act))
                .orElseGet(() -> new Outcome.Whole(act.get()));
    }

    private Outcome broken(CourierFaultRule rule, Supplier<WireReply> act) {
        var fault = rule.fault();
        var reply = fault.isDone() ? act.get() : nothing();
        return switch (fault.manner()) {
            case CUT -> new Outcome.Cut();
            case SILENCE -> new Outcome.Silence();
            case HALF -> new Outcome.Half(reply);
            case SLOW -> new Outcome.Late(reply, rule.delay());
            case STATUS -> new Outcome.Whole(nothing());
            case PAGE -> new Outcome.Whole(WireReply.of(200, "text/html", PAGE));
            case WORDS -> new Outcome.Whole(words.apply(fault));
        };
    }

    private static WireReply nothing() {
        return WireReply.of(500, "text/plain", new byte[0]);
    }
}
