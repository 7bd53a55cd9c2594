package shop.fahuo.store.setting;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.TrackPatience;
import shop.fahuo.store.db.Tx;

import tools.jackson.databind.json.JsonMapper;

import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// How parcels are followed.
///
/// @param afterSaleDays for how long a buyer may bring something back that has arrived
/// @param unseenHours after it has left, nobody need have scanned a parcel
/// @param silentHours after a scan, there need not be another
/// @param failures from how many vain tries on a person should know
/// @param callsPerDay questions of one account at each courier; one that is not named has [#CALLS]
public record TrackSettings(
        int afterSaleDays,
        int unseenHours,
        int silentHours,
        int failures,
        Map<Courier, Integer> callsPerDay) {

    /// As SF says of its test platform.
    public static final int CALLS = 3000;

    public static final TrackSettings DEFAULT = new TrackSettings(7, 24, 48, 2, Map.of());

    static final String NAME = "shop.tracking";

    private static final JsonMapper JSON = JsonMapper.shared();

    public TrackSettings {
        callsPerDay = Map.copyOf(callsPerDay);
        boolean isFine =
                isIn(afterSaleDays, 0, 365)
                        && isIn(unseenHours, 1, 2400)
                        && isIn(silentHours, 1, 2400)
                        && isIn(failures, 1, 99)
                        && callsPerDay.values().stream().allMatch(calls -> isIn(calls, 1, 999_999));
        if (!isFine) {
            throw new IllegalArgumentException("nobody can follow parcels like that");
        }
    }

    private static boolean isIn(int number, int least, int most) {
        return number >= least && number <= most;
    }

    public TrackSettings withAfterSaleDays(int days) {
        return new TrackSettings(days, unseenHours, silentHours, failures, callsPerDay);
    }

    public TrackSettings withUnseenHours(int hours) {
        return new TrackSettings(afterSaleDays, hours, silentHours, failures, callsPerDay);
    }

    public TrackSettings withSilentHours(int hours) {
        return new TrackSettings(afterSaleDays, unseenHours, hours, failures, callsPerDay);
    }

    public TrackSettings withFailures(int times) {
        return new TrackSettings(afterSaleDays, unseenHours, silentHours, times, callsPerDay);
    }

    public TrackSettings withCallsPerDay(Map<Courier, Integer> calls) {
        return new TrackSettings(afterSaleDays, unseenHours, silentHours, failures, calls);
    }

    public Duration afterSale() {
        return Duration.ofDays(afterSaleDays);
    }

    public TrackPatience patience() {
        return new TrackPatience(
                Duration.ofHours(unseenHours), Duration.ofHours(silentHours), failures);
    }

    public int callsPerDay(Courier courier) {
        return callsPerDay.getOrDefault(courier, CALLS);
    }

    /// As a transaction sees them.
    public static TrackSettings of(Tx tx) throws SQLException {
        return read(Settings.get(tx, NAME));
    }

    /// @param content empty when nothing was ever set
    static TrackSettings read(String content) {
        if (content.isEmpty()) {
            return DEFAULT;
        }
        var json = JSON.readTree(content);
        var calls = new EnumMap<Courier, Integer>(Courier.class);
        json.path("callsPerDay")
                .properties()
                .forEach(one -> calls.put(Courier.valueOf(one.getKey()), one.getValue().asInt()));
        return new TrackSettings(
                json.path("afterSaleDays").asInt(),
                json.path("unseenHours").asInt(),
                json.path("silentHours").asInt(),
                json.path("failures").asInt(),
                calls);
    }

    String write() {
        var calls = new TreeMap<String, Object>();
        callsPerDay.forEach((courier, number) -> calls.put(courier.name(), number));
        var json = new TreeMap<String, Object>();
        json.put("afterSaleDays", afterSaleDays);
        json.put("unseenHours", unseenHours);
        json.put("silentHours", silentHours);
        json.put("failures", failures);
        json.put("callsPerDay", calls);
        return CanonicalJson.write(json);
    }
}
