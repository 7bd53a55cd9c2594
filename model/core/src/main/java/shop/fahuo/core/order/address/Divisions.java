package shop.fahuo.core.order.address;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The administrative tree of China: provinces, cities, districts. A value that is read once and
/// passed on.
///
/// Every district lies in a city and every city in a province, so that an address always has three
/// parts: a direct city (北京市) is a city of its own name in a province of that name; counties that
/// answer to their province directly (仙桃市) lie in a city called 省直辖县级行政区划, as in the lists of the
/// Bureau of Statistics.
public final class Divisions {

    private static final String SAME_AS_PROVINCE = "*";

    private final Map<String, Division> byPath = new LinkedHashMap<>();
    private final Set<String> divided = new HashSet<>();

    Divisions(List<String> lines) {
        String province = "";
        for (String line : lines) {
            String[] words = line.split(" ");
            if (words[0].length() == 2) {
                province = words[1];
                put(new Division(words[0] + "0000", province, "", ""));
            } else {
                readCity(words, province);
            }
        }
    }

    /// The tree that comes with Fahuo; see `divisions.txt`.
    public static Divisions shipped() {
        return new Divisions(ShippedText.lines("divisions.txt"));
    }

    private void readCity(String[] words, String province) {
        String city = words[1].equals(SAME_AS_PROVINCE) ? province : words[1];
        String own = code(words[0] + "00");
        boolean isProvince = own.endsWith("0000");
        put(new Division(isProvince ? "" : own, province, city, ""));
        for (String word : List.of(words).subList(2, words.length)) {
            String code = code(words[0] + word.substring(0, 2));
            put(new Division(code, province, city, word.substring(2)));
        }
    }

    private static String code(String digits) {
        return digits.contains("-") ? "" : digits;
    }

    /// Of a city in two lines (重庆市 with districts, and with counties) the first counts.
    private void put(Division division) {
        byPath.putIfAbsent(division.path(), division);
        if (division.level() == Division.Level.DISTRICT) {
            divided.add(division.upTo(Division.Level.CITY).path());
        }
    }

    /// In the order of the tree.
    public List<Division> all() {
        return List.copyOf(byPath.values());
    }

    /// @param path as [Division#path]
    public Optional<Division> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /// Whether the city has districts at all; in 东莞市 and its like towns follow at once.
    boolean isDivided(Division city) {
        return divided.contains(city.path());
    }

    /// What has nothing below it: districts, and cities without districts.
    public List<Division> leaves() {
        var leaves = new ArrayList<Division>();
        for (Division division : byPath.values()) {
            boolean undivided = division.level() == Division.Level.CITY && !isDivided(division);
            if (undivided || division.level() == Division.Level.DISTRICT) {
                leaves.add(division);
            }
        }
        return leaves;
    }
}
