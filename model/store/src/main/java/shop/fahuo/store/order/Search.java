package shop.fahuo.store.order;

import static shop.fahuo.store.jooq.Tables.ORDERS;

import org.jooq.Condition;
import org.jooq.Field;

import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.store.vault.PhoneMark;
import shop.fahuo.store.vault.Vault;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a text that a person typed may be, told by its shape.
final class Search {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern TAIL = Pattern.compile("\\d{4}");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d*#$-]{7,24}");

    /// One reading of the text.
    ///
    /// @param leading the column that an index keeps equal texts together by; none where few rows
    ///   can match
    record Way(Condition condition, List<Field<?>> leading) {}

    private Search() {}

    /// Every reading that makes sense, the likeliest first.
    static List<Way> ways(String text, Vault vault, List<Integer> channels) {
        var ways = new ArrayList<Way>();
        var joined = text.replace(" ", "");
        if (text.length() <= OrderNumber.MAX_LENGTH) {
            // Channel by channel, because that is how the unique index has them.
            ways.add(
                    new Way(ORDERS.CHANNEL_ID.in(channels).and(ORDERS.NUMBER.eq(text)), List.of()));
        }
        if (TAIL.matcher(joined).matches()) {
            ways.add(way(ORDERS.PHONE_TAIL_MARK, Marks.phoneTail(vault, joined)));
        }
        if (PHONE.matcher(joined).matches()) {
            ways.add(way(ORDERS.PHONE_MARK, PhoneMark.of(vault, joined)));
        }
        if (!DIGITS.matcher(joined).matches()) {
            ways.add(way(ORDERS.NAME_MARK, Marks.name(vault, text)));
        }
        ways.add(way(ORDERS.BUYER_ID, text));
        ways.add(way(ORDERS.BUYER_NICK, text));
        return ways;
    }

    private static <T> Way way(Field<T> column, T value) {
        return new Way(column.eq(value), List.of(column));
    }
}
