package shop.fahuo.connect.payment.wechat;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/// Where each column of a bill stands. They have changed places over the years, so only their names
/// count, with brackets of either width.
final class BillColumns {

    private final Map<String, Integer> places = new HashMap<>();

    /// @param line names without backticks, parted by commas
    BillColumns(String line) {
        for (var name : line.split(",", -1)) {
            places.putIfAbsent(fold(name), places.size());
        }
    }

    int count() {
        return places.size();
    }

    boolean has(String name) {
        return places.containsKey(name);
    }

    /// -1 when there is none.
    int place(String name) {
        return places.getOrDefault(name, -1);
    }

    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    }
}
