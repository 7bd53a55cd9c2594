package shop.fahuo.simulator.courier.sf;

import java.util.ArrayList;
import java.util.List;

/// The waybills of one order.
///
/// @param mother empty when there are none
/// @param children one for each further parcel
/// @param signBack of what comes back signed; empty: nothing does
public record SfNumbers(String mother, List<String> children, String signBack) {

    static final SfNumbers NONE = new SfNumbers("", List.of(), "");

    public SfNumbers {
        children = List.copyOf(children);
    }

    List<String> all() {
        var all = new ArrayList<String>();
        if (!mother.isEmpty()) {
            all.add(mother);
            all.addAll(children);
        }
        return all;
    }
}
