package shop.fahuo.store.verify;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Phase;

import tools.jackson.databind.json.JsonMapper;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// One order's way through the phases and its holds, told anew by its events.
final class OrderHistory {

    private static final JsonMapper JSON = JsonMapper.shared();

    private @Nullable Phase phase;
    private final Set<HoldReason> holds = EnumSet.noneOf(HoldReason.class);
    private Optional<String> illegal = Optional.empty();
    private Optional<String> disrespectful = Optional.empty();

    /// Takes the next event; those that say nothing of phase or holds are ignored.
    void next(String what, String detail) {
        int dot = what.indexOf('.');
        var verb = dot < 0 ? what : what.substring(0, dot);
        var object = what.substring(dot + 1);
        switch (verb) {
            case "created" -> create(Phase.valueOf(object));
            case "phase" -> move(Phase.valueOf(object));
            case "decided" -> decide(Phase.valueOf(JSON.readTree(detail).path("phase").asString()));
            case "hold" -> holds.add(HoldReason.valueOf(object));
            case "released" -> holds.remove(HoldReason.valueOf(object));
            default -> {}
        }
    }

    private void create(Phase first) {
        if (phase != null) {
            illegal = illegal.or(() -> Optional.of("was created twice"));
        }
        phase = first;
    }

    /// A decision may leave an order where it is, waiting.
    private void decide(Phase to) {
        if (phase != Phase.PAID) {
            illegal = illegal.or(() -> Optional.of("was decided in " + phase));
        }
        if (to != phase) {
            move(to);
        }
    }

    private void move(Phase to) {
        var from = phase;
        if (from == null || !from.next().contains(to)) {
            illegal = illegal.or(() -> Optional.of("went from " + from + " to " + to));
        }
        if ((to == Phase.SHIPPING || to == Phase.SHIPPED) && !holds.isEmpty()) {
            disrespectful =
                    disrespectful.or(
                            () -> Optional.of("went to " + to + " while held for " + holds));
        }
        phase = to;
    }

    Optional<Phase> phase() {
        return Optional.ofNullable(phase);
    }

    /// The reasons that stand at its end.
    Set<HoldReason> holds() {
        return holds;
    }

    /// The first move that no table allows.
    Optional<String> illegalMove() {
        return illegal;
    }

    /// The first start of shipping under a hold.
    Optional<String> disrespectedHold() {
        return disrespectful;
    }
}
