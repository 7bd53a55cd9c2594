package shop.fahuo.core.order.address;

import java.util.List;

/// How sure a reading is, and why it is not surer.
///
/// It speaks of where a parcel goes. A missing name or phone is remarked but takes nothing away,
/// since channels often give those elsewhere.
public record Confidence(List<Remark> remarks) {

    /// Below this a person must look: the place itself is open, or there is no door.
    public static final int ENOUGH = 60;

    private static final int SURE = 90;

    /// From 0 to 100.
    public int score() {
        int cost = remarks.stream().mapToInt(remark -> remark.kind().cost()).sum();
        return Math.max(0, 100 - cost);
    }

    public Level level() {
        if (score() >= SURE) {
            return Level.SURE;
        }
        return score() >= ENOUGH ? Level.LIKELY : Level.ASK;
    }

    /// Whether a person has to decide before anything is sent there.
    public boolean mustAsk() {
        return level() == Level.ASK;
    }

    public boolean has(Remark.Kind kind) {
        return remarks.stream().anyMatch(remark -> remark.kind() == kind);
    }

    public enum Level {
        SURE,
        LIKELY,
        ASK
    }
}
