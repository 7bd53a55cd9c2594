package shop.fahuo.store.distributor;

import shop.fahuo.core.distributor.Distributor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// A list in which everybody comes after the one above them, and otherwise as they came.
///
/// @param circle somebody who is above himself in the list; then it is no tree
record TopDown(List<Distributor> list, Optional<String> circle) {

    private static final byte FRESH = 0;
    private static final byte CLIMBING = 1;
    private static final byte PLACED = 2;

    static TopDown sort(List<Distributor> list) {
        var places = new HashMap<String, Integer>(list.size() * 2);
        for (int i = 0; i < list.size(); i++) {
            places.put(list.get(i).code(), i);
        }
        var states = new byte[list.size()];
        var sorted = new ArrayList<Distributor>(list.size());
        var way = new ArrayList<Integer>();
        for (int i = 0; i < list.size(); i++) {
            var at = Optional.of(i);
            while (at.isPresent() && states[at.get()] == FRESH) {
                states[at.get()] = CLIMBING;
                way.add(at.get());
                at = Optional.ofNullable(places.get(list.get(at.get()).parent()));
            }
            if (at.isPresent() && states[at.get()] == CLIMBING) {
                return new TopDown(List.of(), Optional.of(list.get(at.get()).code()));
            }
            for (int above : way.reversed()) {
                states[above] = PLACED;
                sorted.add(list.get(above));
            }
            way.clear();
        }
        return new TopDown(sorted, Optional.empty());
    }
}
