package shop.fahuo.connect.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.RejectReason;
import shop.fahuo.core.order.Order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// [PracticeChannel#orders] against the simulator, when nothing breaks.
class PracticeOrdersTest {

    private static final String ORDER =
            """
            {"number":"PR9","status":"PAID","buyer":{"id":"B1","nick":""},
             "recipient":{"name":"陈静","phone":"13800000000"},
             "lines":[{"no":"1","sku":"V001","kind":"VIRTUAL","name":"月卡","quantity":2,"unitPriceFen":1500}],
             "goodsFen":3000,"discountFen":0,"freightFen":0,"totalFen":3000,
             "placedAt":"2026-11-22T17:58:12+08:00","paidAt":"2026-11-22T17:59:40+08:00"}
            """;

    private final PracticeShop shop = new PracticeShop();

    @AfterEach
    void close() {
        shop.close();
    }

    private Pull.Page page(Cursor after, int limit) {
        return (Pull.Page) shop.channel.orders(after, limit);
    }

    private List<String> numbers(Pull.Page page) {
        return page.orders().stream().map(order -> order.key().number().value()).toList();
    }

    @Test
    void readsAnOrderWhole() {
        var orders =
                List.of(
                        TestOrders.noted("PR1", "尽快发货,谢谢\n🎁")
                                .leavingBy(PracticeShop.NOW.plusSeconds(86_400)),
                        TestOrders.unpaid("PR2"),
                        TestOrders.closed("PR3"));
        orders.forEach(shop.ledger()::offer);

        var page = page(Cursor.START, 10);

        assertThat(page)
                .isEqualTo(new Pull.Page(orders, List.of(), page.next(), true, PracticeShop.NOW));
    }

    @Test
    void readsPageByPage() {
        PracticeShop.numbers(1, 7).forEach(shop::offer);

        var first = page(Cursor.START, 3);
        var second = page(first.next(), 3);
        var third = page(second.next(), 3);

        assertThat(numbers(first)).containsExactly("PR1", "PR2", "PR3");
        assertThat(numbers(second)).containsExactly("PR4", "PR5", "PR6");
        assertThat(numbers(third)).containsExactly("PR7");
        assertThat(List.of(first.complete(), second.complete(), third.complete()))
                .containsExactly(false, false, true);
    }

    @Test
    void comesBackToNothingNew() {
        shop.offer("PR1");
        var page = page(Cursor.START, 1);

        assertThat(page(page.next(), 10))
                .isEqualTo(
                        new Pull.Page(List.of(), List.of(), page.next(), true, PracticeShop.NOW));
    }

    @Test
    void missesNoChangeBetweenPages() {
        PracticeShop.numbers(1, 4).forEach(shop::offer);
        var first = page(Cursor.START, 2);

        shop.ledger().offer(TestOrders.noted("PR1", "改地址"));
        shop.ledger().offer(TestOrders.noted("PR3", "送人"));
        shop.offer("PR5");

        var rest = page(first.next(), 10);
        assertThat(numbers(rest)).containsExactly("PR4", "PR1", "PR3", "PR5");
        assertThat(rest.orders().get(1)).isEqualTo(TestOrders.noted("PR1", "改地址"));
    }

    @Test
    void doesNotSeeAnOrderAgainThatDidNotChange() {
        shop.offer("PR1");
        var page = page(Cursor.START, 10);

        shop.offer("PR1");

        assertThat(numbers(page(page.next(), 10))).isEmpty();
    }

    @Test
    void drainsWhatChangesWhileItReads() {
        PracticeShop.numbers(1, 20).forEach(shop::offer);
        var seen = new ArrayList<Order>();
        var cursor = Cursor.START;
        for (int round = 0; round < 30; round++) {
            var page = page(cursor, 3);
            seen.addAll(page.orders());
            cursor = page.next();
            shop.ledger().offer(TestOrders.noted("PR" + (round % 20 + 1), "第" + round + "次"));
        }
        seen.addAll(page(cursor, 200).orders());

        for (int i = 1; i <= 20; i++) {
            int last = i <= 10 ? i + 19 : i - 1;
            assertThat(seen).contains(TestOrders.noted("PR" + i, "第" + last + "次"));
        }
    }

    @Test
    void startsOverWithAnotherShopsCursor() {
        assertThat(shop.channel.orders(new Cursor("elsewhere-7"), 10))
                .isEqualTo(new Pull.StartOver());
        assertThat(shop.channel.orders(new Cursor("什么?&"), 10)).isEqualTo(new Pull.StartOver());
    }

    @Test
    void isRefusedWithAWrongToken() {
        try (var stranger = shop.withToken("who-knows")) {
            assertThat(stranger.orders(Cursor.START, 10))
                    .isEqualTo(new Pull.Refused("UNAUTHORIZED", "no token, or a wrong one"));
        }
    }

    @Test
    void readsAnOrderWithoutTheOptionalTexts() {
        shop.ledger().offerRaw("PR9", ORDER);

        var order = page(Cursor.START, 10).orders().getFirst();

        assertThat(order.note() + order.distributor() + order.origin().ip()).isEmpty();
        assertThat(order.recipient().phoneText()).isEqualTo("13800000000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "\"quantity\":2 | \"quantity\":0 | lines[0].quantity | 0 | NOT_POSITIVE",
                "\"quantity\":2 | \"quantity\":1.5 | lines[0].quantity | 1.5 | NOT_WHOLE",
                "\"quantity\":2 | \"quantity\":\"2\" | lines[0].quantity | 2 | NOT_A_NUMBER",
                "\"quantity\":2 | \"quantity\":99999999999999999999 | lines[0].quantity"
                        + " | 99999999999999999999 | OUT_OF_RANGE",
                "\"quantity\":2 | \"quantity\":1000000 | lines[0].quantity | 1000000 |"
                        + " OUT_OF_RANGE",
                "\"quantity\":2, | | lines[0].quantity | | MISSING",
                "VIRTUAL | COUPON | lines[0].kind | COUPON | UNKNOWN_KIND",
                "PAID | SHIPPED | status | SHIPPED | UNKNOWN_STATUS",
                "PAID | UNPAID | paidAt | 2026-11-22T17:59:40+08:00 | AMBIGUOUS",
                "PR9 |  | number |  | MISSING",
                "V001 |   | lines[0].sku |  | MISSING",
                "\"goodsFen\":3000 | \"goodsFen\":2999 | goodsFen | 2999 | DOES_NOT_ADD_UP",
                "\"totalFen\":3000 | \"totalFen\":3001 | totalFen | 3001 | DOES_NOT_ADD_UP",
                "\"discountFen\":0 | \"discountFen\":3001 | discountFen | 3001"
                        + " | DISCOUNT_EXCEEDS_GOODS",
                "\"freightFen\":0 | \"freightFen\":-1 | freightFen | -1 | NEGATIVE",
                "\"unitPriceFen\":1500 | \"unitPriceFen\":1e300 | lines[0].unitPriceFen"
                        + " | 1.0E300 | NOT_WHOLE",
                "T17:58:12 | T25:58:12 | placedAt | 2026-11-22T25:58:12+08:00 | NOT_A_TIME",
                "T17:59:40 | T17:58:11 | paidAt | 2026-11-22T17:58:11+08:00 | PAID_BEFORE_ORDERED",
                "13800000000 | 12 | recipient.phone | 12 | NOT_A_PHONE",
                "\"lines\" | \"line\" | lines |  | MISSING",
            })
    void rejectsWhatCannotBeAnOrder(
            String from, String to, String field, String value, RejectReason reason) {
        shop.ledger().offerRaw("PR9", ORDER.replace(from, Optional.ofNullable(to).orElse("")));
        shop.offer("PR10");

        var page = page(Cursor.START, 10);

        var number = field.equals("number") ? "" : "PR9";
        assertThat(page.rejects())
                .containsExactly(
                        new RejectedOrder(
                                number, field, Optional.ofNullable(value).orElse(""), reason));
        assertThat(numbers(page)).containsExactly("PR10");
    }

    @Test
    void rejectsTwoLinesOfOneNumber() {
        var line = ORDER.substring(ORDER.indexOf("{\"no\""), ORDER.indexOf("]"));
        shop.ledger().offerRaw("PR9", ORDER.replace(line, line + "," + line));

        assertThat(page(Cursor.START, 10).rejects())
                .containsExactly(
                        new RejectedOrder("PR9", "lines[1].no", "1", RejectReason.AMBIGUOUS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"7", "null", "[]", "'text'", "{}"})
    void rejectsWhatIsNoObject(String json) {
        shop.ledger().offerRaw("PR9", json.equals("text") ? "\"text\"" : json);

        assertThat(page(Cursor.START, 10).rejects())
                .containsExactly(new RejectedOrder("", "number", "", RejectReason.MISSING));
    }
}
