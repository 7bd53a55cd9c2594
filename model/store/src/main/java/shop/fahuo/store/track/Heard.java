package shop.fahuo.store.track;

/// What came of a piece of news.
///
/// @param fresh scans that nobody had told yet
/// @param known scans that were known
/// @param strangers scans of waybills that are not the shop's
public record Heard(int fresh, int known, int strangers) {

    public static final Heard NOTHING = new Heard(0, 0, 0);

    public Heard plus(Heard other) {
        return new Heard(fresh + other.fresh, known + other.known, strangers + other.strangers);
    }
}
