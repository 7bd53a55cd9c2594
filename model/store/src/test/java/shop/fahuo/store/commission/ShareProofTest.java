package shop.fahuo.store.commission;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.proof.ShareCheck;
import shop.fahuo.store.proof.ShareProof;
import shop.fahuo.store.proof.ShareProved;
import shop.fahuo.store.proof.ShareProving;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// How a share came about, proved to who has no database.
final class ShareProofTest {

    private static ShareProving.Made made(EarningShop shop, String number, String payee) {
        return shop.shop()
                .store()
                .proofs()
                .shares()
                .of(
                        shop.shop().id(number),
                        Optional.of(payee).filter(one -> !one.isEmpty()).map(DistributorCode::new),
                        TestShop.LEI);
    }

    private static String text(EarningShop shop, String number, String payee) {
        var made = made(shop, number, payee);
        assertThat(made).isInstanceOf(ShareProving.Made.Proof.class);
        return ((ShareProving.Made.Proof) made).file().text();
    }

    private static ShareProved check(String text) {
        return new ShareCheck(Optional.empty()).check(text).orElseThrow();
    }

    private static void sold(EarningShop shop) {
        var order = order("A1").tea(2).keys(3).discount(601).freight(800).broughtBy("C");
        shop.worked("A1", order);
    }

    @ParameterizedTest
    @EnumSource
    void everyShareIsWorkedOutAgainFromTheFileAlone(Engine engine) {
        String text;
        try (var shop = EarningShop.on(engine)) {
            sold(shop);
            text = text(shop, "A1", "");
        }
        var holds = (ShareProved.Holds) check(text);
        // 2 × 88.00 and 3 × 19.90, less 6.01: 171.52 and 58.17; of each 10 % and 5 %.
        assertThat(holds.proof().facts().work().orElseThrow())
                .extracting(one -> one.payee() + " " + one.amount())
                .containsExactly("B 8.57", "C 17.15", "B 2.90", "C 5.81");
        assertThat(holds.booked()).hasSize(1);
        assertThat(holds.based()).isEqualTo(holds.booked().getLast());
        assertThat(text).doesNotContain("张伟", "13812345678", "文三路", "姓名C", "buyer-A1");
    }

    @ParameterizedTest
    @EnumSource
    void whatWentBackAndWhatWasReleasedIsPartOfIt(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            sold(shop);
            var before = text(shop, "A1", "");
            shop.back("A1", CommissionTest.money(1));
            shop.back("A1", CommissionTest.money(2_000));
            shop.pass(Duration.ofDays(40));
            var now = (ShareProved.Holds) check(text(shop, "A1", ""));
            assertThat(now.proof().facts().sale().returned()).hasSize(2);
            assertThat(now.booked()).hasSizeGreaterThan(1);
            assertThat(check(before)).isInstanceOf(ShareProved.Holds.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsOnePayeeAlone(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            sold(shop);
            var holds = (ShareProved.Holds) check(text(shop, "A1", "B"));
            assertThat(holds.proof().shares()).hasSize(2);
            assertThat(made(shop, "A1", "A")).isEqualTo(new ShareProving.Made.Nothing());
            shop.worked("A2", order("A2").keys(1));
            assertThat(made(shop, "A2", "")).isEqualTo(new ShareProving.Made.Nothing());
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesOutNothingThatIsNotAsItWasLogged(Engine engine) {
        var shop = EarningShop.on(engine);
        sold(shop);
        shop.shop()
                .tamper(
                        "update order_line set unit_price_fen = unit_price_fen + 100",
                        "update orders set goods_fen = goods_fen + 500, total_fen = total_fen +"
                                + " 500");
        var wrong = (ShareProving.Made.Wrong) made(shop, "A1", "");
        assertThat(wrong.fails().wrong())
                .anyMatch(one -> one.place().equals("basis"))
                .anyMatch(one -> one.reason() == ShareProved.Reason.NOT_BOOKED);
        shop.shop().close();
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void noByteCanBeChangedAndNumbersThatAreChangedAreNamed(Engine engine) {
        String text;
        try (var shop = EarningShop.on(engine)) {
            sold(shop);
            shop.back("A1", CommissionTest.money(2_000));
            text = text(shop, "A1", "");
        }
        var parts = parts(text);
        for (int at = 0; at < text.length(); at++) {
            char there = text.charAt(at);
            boolean digit = Character.isDigit(there);
            // A number never begins with a nought.
            char other = digit ? (char) (there == '9' ? '8' : there + 1) : (char) (there ^ 1);
            var changed = text.substring(0, at) + other + text.substring(at + 1);
            var proved = new ShareCheck(Optional.empty()).check(changed);
            if (proved.isPresent()) {
                assertThat(proved.get())
                        .as("%s: %s", at, changed)
                        .isInstanceOf(ShareProved.Fails.class);
            }
            var part = parts.floorEntry(at).getValue();
            if (digit && !part.equals("format")) {
                assertThat(((ShareProved.Fails) proved.orElseThrow()).wrong())
                        .as("%s in %s", changed.substring(Math.max(0, at - 60), at + 20), part)
                        .anyMatch(wrong -> wrong.place().startsWith(part));
            }
        }
    }

    /// Where each part of a file begins.
    private static NavigableMap<Integer, String> parts(String text) {
        var parts = new TreeMap<Integer, String>();
        int depth = 0;
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
                from = quoted ? at + 1 : from;
            } else if (!quoted && c == ':' && depth == 1) {
                parts.put(at, text.substring(from, at - 1));
            } else if (!quoted) {
                depth += "{[".indexOf(c) >= 0 ? 1 : "}]".indexOf(c) >= 0 ? -1 : 0;
            }
        }
        parts.put(0, "format");
        return parts;
    }

    /// That nobody earned of an order is no proof while nothing says that it was booked so.
    @ParameterizedTest
    @EnumSource(names = "H2")
    void doesNotHoldWithoutABooking(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            sold(shop);
            var json = JsonMapper.shared().readTree(text(shop, "A1", ""));
            var entries = (ArrayNode) json.required("log").required("entries");
            while (entries.size() > 1) {
                entries.remove(1);
            }
            ((ObjectNode) json.required("order")).put("earns", false);
            ((ObjectNode) json).putArray("shares");
            var wrong = ((ShareProved.Fails) check(json + "\n")).wrong();
            assertThat(wrong)
                    .contains(
                            new ShareProved.Wrong("log", ShareProved.Reason.NOT_BOOKED, "0", "0"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void saysWhichNumberIsWrongAndWhatItShouldBe(Engine engine) {
        try (var shop = EarningShop.on(engine)) {
            sold(shop);
            var text = text(shop, "A1", "");
            var more = text.replace("\"fen\":857,\"plan\"", "\"fen\":858,\"plan\"");
            assertThat(more).isNotEqualTo(text);
            assertThat(((ShareProved.Fails) check(more)).wrong())
                    .containsExactly(
                            new ShareProved.Wrong(
                                    "shares[0].derivation.fen",
                                    ShareProved.Reason.WORKED_OUT,
                                    "858",
                                    "857"));
            assertThat(new ShareCheck(Optional.empty()).check("{}")).isEmpty();
            assertThat(ShareProof.read(text).map(ShareProof::text)).contains(text);
            assertThat(List.of(text.split("\n"))).hasSize(1);
        }
    }
}
