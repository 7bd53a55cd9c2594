package shop.fahuo.store.proof;

import shop.fahuo.store.proof.ShareProved.Reason;
import shop.fahuo.store.proof.ShareProved.Wrong;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Finds where a value in a file is not what it should be, down to the single number.
final class Compared {

    private static final String NOTHING = "–";

    private final List<Wrong> wrong = new ArrayList<>();

    private Compared() {}

    /// @param says, right of maps, lists, texts, numbers
    static List<Wrong> at(String place, Object says, Object right) {
        var compared = new Compared();
        compared.compare(place, says, right);
        return compared.wrong;
    }

    private void compare(String place, Object says, Object right) {
        if (says instanceof Map<?, ?> one && right instanceof Map<?, ?> other) {
            var names = new TreeSet<String>();
            one.keySet().forEach(name -> names.add(String.valueOf(name)));
            other.keySet().forEach(name -> names.add(String.valueOf(name)));
            for (var name : names) {
                compare(place + "." + name, at(one, name), at(other, name));
            }
        } else if (says instanceof List<?> one && right instanceof List<?> other) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                compare(place + "[" + i + "]", at(one, i), at(other, i));
            }
        } else if (!says.equals(right)) {
            wrong.add(
                    new Wrong(
                            place, Reason.WORKED_OUT, String.valueOf(says), String.valueOf(right)));
        }
    }

    private static Object at(Map<?, ?> map, String name) {
        return map.containsKey(name) ? map.get(name) : NOTHING;
    }

    private static Object at(List<?> list, int index) {
        return index < list.size() ? list.get(index) : NOTHING;
    }
}
