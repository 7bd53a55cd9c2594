package shop.fahuo.store.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;
import static shop.fahuo.store.TestShop.LEI;
import static shop.fahuo.store.parcel.PackedShop.done;
import static shop.fahuo.store.parcel.PackedShop.waybill;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.tariff.Band;
import shop.fahuo.core.tariff.Candidate;
import shop.fahuo.core.tariff.Charge;
import shop.fahuo.core.tariff.Choice;
import shop.fahuo.core.tariff.Obstacle;
import shop.fahuo.core.tariff.Policy;
import shop.fahuo.core.tariff.Reason;
import shop.fahuo.core.tariff.Service;
import shop.fahuo.core.tariff.Source;
import shop.fahuo.core.tariff.Step;
import shop.fahuo.core.tariff.Wishes;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.Engine;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.tariff.ChoiceJson;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

final class ChoosingTest {

    private static final Policy IN_TIME = new Policy.InTime(Duration.ofDays(2));
    private static final Service BY_SF = Service.of(PackedShop.SF);
    private static final Service BY_ZTO =
            new Service(Courier.ZTO, "courier/zto", ProductCode.UNSAID);
    private static final Instant SOON = Instant.parse("2026-11-12T04:00:00Z");

    private static final List<Candidate> CANDIDATES =
            List.of(
                    new Candidate(
                            BY_SF,
                            "顺丰标快",
                            Optional.of(Fen.of(1800)),
                            Source.QUOTE,
                            Optional.empty(),
                            Optional.of(SOON),
                            Optional.of(Obstacle.MANUAL_CHECK)),
                    new Candidate(
                            BY_ZTO,
                            "",
                            Optional.of(Fen.of(450)),
                            Source.TABLE_UNANSWERED,
                            Optional.of(
                                    new Charge(
                                            Fen.of(450),
                                            "同省",
                                            new Grams(1500),
                                            new Band(new Grams(1000), Fen.of(300)),
                                            1,
                                            Optional.of(new Step(new Grams(500), Fen.of(150))),
                                            false)),
                            Optional.empty(),
                            Optional.empty()));

    @ParameterizedTest
    @EnumSource
    void isChosenBeforeTheCourierIsAsked(Engine engine) {
        try (var shop = asked(engine)) {
            var request = shop.list().request(id(shop), 1).orElseThrow();
            var call = shop.call(claim(shop));
            assertThat(call)
                    .isEqualTo(
                            new WaybillCall.Choose(
                                    request,
                                    new Wishes(PackedShop.SF, Optional.empty(), Optional.empty()),
                                    IN_TIME));
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesWhereItWasChosenToGoAndNowhereElse(Engine engine) {
        try (var shop = asked(engine)) {
            var id = id(shop);
            var claim = claim(shop);
            var choice = choice(shop, claim);
            assertThat(choice.reason()).isEqualTo(Reason.NONE_IN_TIME);
            assertThat(shop.choose(claim, choice)).contains(TaskState.DUE);
            // Whoever thinks of another courier now is too late.
            assertThat(shop.choose(claim, choice)).isEmpty();
            assertThat(shop.unchosen()).isEmpty();
            var taken = claim(shop, BY_ZTO.account());
            var ask = (WaybillCall.Ask) shop.call(taken);
            assertThat(ask.request().product()).isEqualTo(ProductCode.UNSAID);
            assertThat(shop.row(id).carriage())
                    .isEqualTo(
                            new Carriage(
                                    Courier.ZTO,
                                    "courier/zto",
                                    ProductCode.UNSAID,
                                    PayMethod.SENDER));
            assertThat(shop.list().find(id).orElseThrow().choices()).isEqualTo(Map.of(1, choice));
            shop.told(taken, new WaybillTold.Booked(waybill("731000000001")));
            assertThat(shop.waybill(id)).isEqualTo("1 BOOKED");
            assertThat(shop.row(id).waybill().orElseThrow().account()).isEqualTo("courier/zto");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isChosenOnceThoughItsDeskDiedOverIt(Engine engine) {
        try (var shop = asked(engine)) {
            var lost = claim(shop);
            shop.call(lost);
            shop.shop().clock().pass(Duration.ofMinutes(2));
            var claim = claim(shop);
            assertThat(claim.mustQuery()).isTrue();
            // Nobody can have been asked before it was chosen whom to ask.
            assertThat(shop.call(claim)).isInstanceOf(WaybillCall.Choose.class);
            assertThat(shop.choose(lost, choice(shop, claim))).isEmpty();
            assertThat(shop.choose(claim, choice(shop, claim))).contains(TaskState.DUE);
            var first = claim(shop, BY_ZTO.account());
            assertThat(shop.call(first)).isInstanceOf(WaybillCall.Ask.class);
            shop.shop().clock().pass(Duration.ofMinutes(2));
            var second = claim(shop, BY_ZTO.account());
            assertThat(shop.call(second)).isInstanceOf(WaybillCall.Query.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsToWhatAPersonSaysAlsoForWhatIsTakenOut(Engine engine) {
        try (var shop = PackedShop.on(engine).with(order("A1").tea(2))) {
            var id = shop.made("A1");
            var other =
                    new Carriage(
                            Courier.SF, PackedShop.ACCOUNT, new ProductCode("2"), PayMethod.SENDER);
            done(shop.desk().route(id, other, LEI).join());
            var part =
                    done(
                            shop.desk()
                                    .split(id, List.of(new Take(shop.line("A1", 1), 1)), LEI)
                                    .join());
            done(shop.waybills().book(part, LEI).join());
            var call = (WaybillCall.Choose) shop.call(claim(shop));
            assertThat(call.wishes())
                    .isEqualTo(new Wishes(other, Optional.of(LEI.text()), Optional.empty()));
            assertThat(shop.list().find(part).orElseThrow().routedBy()).contains(LEI.text());
        }
    }

    @ParameterizedTest
    @EnumSource
    void beginsWithTheShopsOwnCourierWhenItIsBookedAnew(Engine engine) {
        try (var shop = asked(engine)) {
            var claim = claim(shop);
            shop.choose(claim, choice(shop, claim));
            shop.told(claim(shop, BY_ZTO.account()), new WaybillTold.Refused(false, "S208", "姓名"));
            done(shop.waybills().book(id(shop), LEI).join());
            var call = (WaybillCall.Choose) shop.call(claim(shop));
            assertThat(call.wishes().carriage()).isEqualTo(PackedShop.SF);
        }
    }

    @ParameterizedTest
    @EnumSource
    void choosesNobodyForWhatIsNoMore(Engine engine) {
        try (var shop = asked(engine)) {
            var claim = claim(shop);
            var choice = choice(shop, claim);
            shop.shop().store().desk().cancel(shop.shop().id("A1"), LEI, "OTHER", "").join();
            assertThat(shop.choose(claim, choice)).contains(TaskState.DONE);
            assertThat(shop.waybill(id(shop))).isEqualTo("1 GIVEN_UP");
            assertThat(shop.list().find(id(shop)).orElseThrow().choices()).isEmpty();
        }
    }

    static Stream<Policy> policies() {
        return Stream.of(
                new Policy.AsPlanned(), new Policy.Cheapest(), new Policy.Fastest(), IN_TIME);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void isReadAsItWasWritten(Policy policy) {
        for (var person : List.of(Optional.<String>empty(), Optional.of("person:李雷"))) {
            var wishes = new Wishes(PackedShop.SF, person, Optional.of("中通"));
            var choice = Choice.of(wishes, policy, SOON, CANDIDATES);
            assertThat(ChoiceJson.read(ChoiceJson.write(choice))).isEqualTo(choice);
        }
    }

    private static PackedShop asked(Engine engine) {
        var shop = PackedShop.on(engine).with(order("A1").tea(1));
        var desk = shop.shop().store().shippingSettings();
        desk.put(desk.get().with(IN_TIME), LEI);
        done(shop.waybills().book(shop.made("A1"), LEI).join());
        return shop;
    }

    private static ParcelId id(PackedShop shop) {
        return shop.list().of(shop.shop().id("A1")).getFirst().id();
    }

    private static Claim claim(PackedShop shop) {
        return shop.unchosen().getFirst();
    }

    private static Claim claim(PackedShop shop, String account) {
        return shop.shop()
                .store()
                .outbox()
                .claim("test", account, 9, Duration.ofMinutes(1))
                .join()
                .getFirst();
    }

    private static Choice choice(PackedShop shop, Claim claim) {
        var call = (WaybillCall.Choose) shop.call(claim);
        return Choice.of(call.wishes(), call.policy(), shop.shop().clock().instant(), CANDIDATES);
    }
}
