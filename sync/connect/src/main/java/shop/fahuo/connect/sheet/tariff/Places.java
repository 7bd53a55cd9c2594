package shop.fahuo.connect.sheet.tariff;

import shop.fahuo.core.order.address.Division;
import shop.fahuo.core.order.address.Divisions;
import shop.fahuo.core.tariff.Area;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The provinces and cities there are, as contracts write them: `广东、浙江省、江苏/南京`.
final class Places {

    private static final String BETWEEN = "[\\s、，,;；]+";

    private final Map<Area, Area> byBrief = new HashMap<>();

    private Places(Divisions divisions) {
        for (var division : divisions.all()) {
            if (division.level() != Division.Level.DISTRICT) {
                var area = new Area(division.province(), division.city());
                byBrief.putIfAbsent(brief(area), area);
            }
        }
    }

    static Places shipped() {
        return new Places(Divisions.shipped());
    }

    /// What a cell names.
    sealed interface Found {

        /// None when the cell is empty: everywhere else.
        record Areas(List<Area> areas) implements Found {}

        /// @param name that is no place's
        record Nowhere(String name) implements Found {}
    }

    Found find(String cell) {
        var areas = new ArrayList<Area>();
        for (var name : cell.strip().split(BETWEEN)) {
            var area = name.isEmpty() ? Optional.<Area>empty() : one(name);
            if (area.isEmpty() && !name.isEmpty()) {
                return new Found.Nowhere(name);
            }
            area.ifPresent(areas::add);
        }
        return new Found.Areas(areas.stream().distinct().toList());
    }

    private Optional<Area> one(String name) {
        var parts = (name + "/").split("/", -1);
        return parts[0].isEmpty() || parts.length > 3
                ? Optional.empty()
                : Optional.ofNullable(byBrief.get(brief(new Area(parts[0], parts[1]))));
    }

    private static Area brief(Area area) {
        return new Area(Area.brief(area.province()), Area.brief(area.city()));
    }
}
