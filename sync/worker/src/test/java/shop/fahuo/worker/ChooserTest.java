package shop.fahuo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.parcel.WaybillState;
import shop.fahuo.core.tariff.Candidate;
import shop.fahuo.core.tariff.Choice;
import shop.fahuo.core.tariff.Obstacle;
import shop.fahuo.core.tariff.Policy;
import shop.fahuo.core.tariff.Reason;
import shop.fahuo.core.tariff.Source;
import shop.fahuo.simulator.courier.CourierFault;
import shop.fahuo.simulator.courier.CourierFaultRule;
import shop.fahuo.simulator.courier.CourierOperation;
import shop.fahuo.store.parcel.WaybillCall;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

final class ChooserTest {

    private static final Policy CHEAPEST = new Policy.Cheapest();
    private static final Address NANJING = new Address("江苏省", "南京市", "玄武区", "中山路 1 号");

    @Test
    void asksSfWhatItWants() {
        try (var shop = new CourierShop(Courier.SF)) {
            shop.choose(CHEAPEST);
            shop.sell("A1");
            var choice = shop.choice("A1");
            assertThat(choice.reason()).isEqualTo(Reason.CHEAPEST);
            assertThat(choice.carriage().product()).isEqualTo(new ProductCode("2"));
            assertThat(chosen(choice).fee()).contains(Fen.of(1400));
            assertThat(chosen(choice).source()).isEqualTo(Source.QUOTE);
            assertThat(shop.waybill("A1").state()).isEqualTo(WaybillState.BOOKED);
            assertThat(shop.broken()).isEmpty();
        }
    }

    @Test
    void goesByTheFastestWhereThatCounts() {
        try (var shop = new CourierShop(Courier.SF)) {
            shop.choose(new Policy.Fastest());
            shop.sell("A1");
            assertThat(shop.choice("A1").carriage().product()).isEqualTo(new ProductCode("6"));
        }
    }

    @Test
    void asksNobodyWhereNothingIsCompared() {
        try (var shop = both()) {
            shop.sell("A1");
            assertThat(shop.choice("A1").reason()).isEqualTo(Reason.PLANNED);
            assertThat(shop.choice("A1").candidates())
                    .extracting(Candidate::source)
                    .containsOnly(Source.TABLE);
        }
    }

    @Test
    void givesTheParcelToAnotherCourier() {
        try (var shop = both()) {
            shop.choose(CHEAPEST);
            shop.sell("A1");
            assertThat(shop.waybill("A1").courier()).isEqualTo(Courier.ZTO);
            assertThat(shop.waybill("A1").state()).isEqualTo(WaybillState.BOOKED);
            assertThat(shop.ledger(Courier.ZTO).bookings()).hasSize(1);
            assertThat(shop.ledger(Courier.SF).bookings()).isEmpty();
            assertThat(shop.broken()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CourierFault.class,
            names = {"TIMEOUT_BEFORE", "CUT_AFTER", "HALF_AFTER", "THROTTLE", "NO_PERMISSION"})
    void goesByTheTableOfWhoeverSaysNothing(CourierFault fault) {
        try (var shop = both()) {
            shop.choose(CHEAPEST);
            shop.strike(CourierFaultRule.on(CourierOperation.SF_TIMES, fault, 1));
            shop.sell("A1");
            var choice = shop.choice("A1");
            assertThat(choice.candidates())
                    .extracting(Candidate::source)
                    .containsExactly(Source.TABLE, Source.TABLE_UNANSWERED);
            assertThat(shop.waybill("A1").courier()).isEqualTo(Courier.ZTO);
            assertThat(shop.waybill("A1").state()).isEqualTo(WaybillState.BOOKED);
        }
    }

    @Test
    void doesNotChooseWhoDoesNotGoThere() {
        try (var shop = both()) {
            shop.choose(CHEAPEST);
            shop.tariff(Courier.SF, CourierShop.ACCOUNT, Fen.of(1), 48);
            shop.strike(
                    CourierFaultRule.on(CourierOperation.SF_TIMES, CourierFault.ERROR_BEFORE, 1));
            shop.sell("A1", "陈静", "远路 90 号");
            assertThat(shop.choice("A1").candidates())
                    .extracting(Candidate::obstacle)
                    .last()
                    .isEqualTo(Optional.of(Obstacle.UNREACHABLE));
            assertThat(shop.waybill("A1").courier()).isEqualTo(Courier.ZTO);
        }
    }

    @Test
    void goesByWhomARuleNamesWhateverTheOthersWant() {
        try (var shop = both()) {
            shop.choose(CHEAPEST);
            shop.tariff(Courier.ZTO, CourierShop.OTHER, Fen.of(99_00), 48);
            shop.sellTo(NANJING, "A1");
            var choice = shop.choice("A1");
            assertThat(choice.wishes().rule()).contains("ZTO");
            assertThat(choice.reason()).isEqualTo(Reason.RULE);
            assertThat(shop.waybill("A1").courier()).isEqualTo(Courier.ZTO);
        }
    }

    @Test
    void goesByWhomAPersonNamesWhateverARuleSays() {
        try (var shop = both()) {
            shop.choose(CHEAPEST);
            shop.bookByHand();
            shop.sellTo(NANJING, "A1");
            var packing = shop.shop().store().packing();
            var id = shop.pack("A1");
            var sf =
                    new Carriage(
                            Courier.SF,
                            CourierShop.ACCOUNT,
                            new ProductCode("1"),
                            PayMethod.SENDER);
            packing.desk().route(id, sf, TestShop.LEI).join();
            packing.waybills().book(id, TestShop.LEI).join();
            shop.shop().work();
            assertThat(shop.choice("A1").reason()).isEqualTo(Reason.PERSON);
            assertThat(shop.choice("A1").carriage()).isEqualTo(sf);
            assertThat(shop.ledger(Courier.SF).bookings()).hasSize(1);
        }
    }

    /// The process that chose has died, and prices are others now.
    @Test
    void keepsToWhatWasChosenBefore() {
        try (var shop = both()) {
            shop.choose(CHEAPEST);
            shop.bookByHand();
            shop.sell("A1");
            var store = shop.shop().store();
            var id = shop.pack("A1");
            store.packing().waybills().book(id, TestShop.LEI).join();
            var claim =
                    store.outbox()
                            .claim("dead", CourierShop.ACCOUNT, 1, Duration.ofMinutes(1))
                            .join()
                            .getFirst();
            var call = (WaybillCall.Choose) store.packing().tasks().call(claim);
            var choice =
                    Choice.of(
                            call.wishes(), call.policy(), shop.shop().clock().instant(), List.of());
            store.packing().tasks().choose(claim, choice).join();
            shop.shop().work();
            assertThat(shop.choice("A1")).isEqualTo(choice);
            assertThat(shop.choice("A1").reason()).isEqualTo(Reason.NOTHING_TO_COMPARE);
            assertThat(shop.ledger(Courier.SF).bookings()).hasSize(1);
            assertThat(shop.ledger(Courier.ZTO).bookings()).isEmpty();
            assertThat(shop.asked("A1")).isEqualTo(1);
            assertThat(shop.broken()).isEmpty();
        }
    }

    /// SF's table asks 16.00, ZTO's 3.00.
    private static CourierShop both() {
        var shop = new CourierShop(Courier.SF);
        shop.join(Courier.ZTO);
        shop.tariff(Courier.SF, CourierShop.ACCOUNT, Fen.of(1600), 24);
        shop.tariff(Courier.ZTO, CourierShop.OTHER, Fen.of(300), 72);
        return shop;
    }

    private static Candidate chosen(Choice choice) {
        return choice.candidates().stream()
                .filter(one -> one.service().product().equals(choice.carriage().product()))
                .findFirst()
                .orElseThrow();
    }
}
