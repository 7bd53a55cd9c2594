package shop.fahuo.store.order;

import static shop.fahuo.store.jooq.Tables.ORDERS;

import org.jooq.Condition;
import org.jooq.Field;

import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.store.vault.PhoneMark;
import shop.fahuo.store.vault.Vault;

import java.util.ArrayList;
import java.util.Collection;
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
    static List<Way> ways(String text, Vault vault, Collection<Integer> channels) {
        var ways = new ArrayList<Way>();
        if (text.length() <= OrderNumber.MAX_LENGTH) {
            // Channel by channel, because that is how the unique index has them.
            ways.add(
                    new Way(ORDERS.CHANNEL_ID.in(channels).and(ORDERS.NUMBER.eq(text)), List.of()));
        }
        ways.addAll(recipient(text, vault));
        ways.addAll(buyer(text));
        return ways;
    }

    /// Whom orders go to: a phone, its last four digits, a name.
    static List<Way> recipient(String text, Vault vault) {
        var ways = new ArrayList<Way>();
        var joined = text.replace(" ", "");
        if (TAIL.matcher(joined).matches()) {
            ways.add(way(ORDERS.PHONE_TAIL_MARK, Marks.phoneTail(vault, joined)));
        }
        if (PHONE.matcher(joined).matches()) {
            ways.add(way(ORDERS.PHONE_MARK, PhoneMark.of(vault, joined)));
        }
        if (!DIGITS.matcher(joined).matches()) {
            ways.add(way(ORDERS.NAME_MARK, Marks.name(vault, text)));
        }
        return ways;
    }

    /// Who pays: an id, a nick.
    static List<Way> buyer(String text) {
        return List.of(way(ORDERS.BUYER_ID, text), way(ORDERS.BUYER_NICK, text));
    }

    private static <T> Way way(Field<T> column, T value) {
        return new Way(column.eq(value), List.of(column));
    }
}
