package shop.fahuo.core.order.address;

import shop.fahuo.core.order.address.Division.Level;
import shop.fahuo.core.order.address.Spelling.Form;

import java.util.List;

/// One name read in a text, with the divisions it can mean there.
record Step(int start, int end, Level level, List<Spelling> readings) {

    Form form() {
        return readings.getFirst().form();
    }

    boolean former() {
        return readings.stream().allMatch(Spelling::former);
    }

    List<Division> divisions() {
        return readings.stream().map(Spelling::division).distinct().toList();
    }
}
