package shop.fahuo.connect.courier.sf;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.connect.courier.Parcels.BUYER;
import static shop.fahuo.connect.courier.Parcels.SHOP;
import static shop.fahuo.connect.courier.Parcels.parcel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.courier.Booked;
import shop.fahuo.connect.courier.CourierClient;
import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.CourierReply.Refused;
import shop.fahuo.connect.courier.CourierReply.Unknown;
import shop.fahuo.connect.courier.CourierSymptom;
import shop.fahuo.connect.courier.FakeCourier;
import shop.fahuo.connect.courier.Followed;
import shop.fahuo.connect.courier.QuoteRequest;
import shop.fahuo.connect.courier.Refusal;
import shop.fahuo.connect.courier.Secret;
import shop.fahuo.core.courier.CancelReason;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.courier.Party;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.courier.Quote;
import shop.fahuo.core.courier.Reach;
import shop.fahuo.core.courier.ShipmentRequest;
import shop.fahuo.core.courier.Track;
import shop.fahuo.core.courier.TrackEvent;
import shop.fahuo.core.courier.TrackStatus;
import shop.fahuo.core.courier.Waybill;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.core.order.Address;
import shop.fahuo.simulator.clock.SettableClock;
import shop.fahuo.simulator.courier.CourierFault;
import shop.fahuo.simulator.courier.CourierFaultRule;
import shop.fahuo.simulator.courier.CourierOperation;
import shop.fahuo.simulator.courier.Fate;
import shop.fahuo.simulator.courier.sf.SfSettings;
import shop.fahuo.simulator.courier.sf.SfSimulator;
import shop.fahuo.simulator.courier.sf.SfStyle;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The client against a simulator that was written from the same documents by somebody else.
class SfSimulatorTest {

    private static final ShipmentRequest PARCEL = parcel("hz1-ab-1");

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-27T02:00:00Z"));

    private SfSimulator start(SfStyle style) throws IOException {
        return SfSimulator.start(SfSettings.plain().with(style), clock);
    }

    private CourierClient client(SfSimulator there, SfAuth auth) {
        var told = there.credentials();
        return new SfAccount(
                        new Endpoint(there.service()),
                        told.partnerId(),
                        auth,
                        new Secret(told.checkword()),
                        told.monthlyCard())
                .open(FakeCourier.SHORT, clock);
    }

    private CourierClient client(SfSimulator there) {
        return client(there, new SfAuth.Signed(SfDigest.STANDARD));
    }

    private static <T> T ok(CourierReply<T> reply) {
        if (reply instanceof Ok(var value)) {
            return value;
        }
        throw new AssertionError(reply);
    }

    @ParameterizedTest
    @EnumSource
    void signsInBothModes(SfDigest digest) throws IOException {
        var theirs = shop.fahuo.simulator.courier.sf.SfDigest.valueOf(digest.name());
        try (var there = start(SfStyle.PLAIN.with(theirs));
                var sf = client(there, new SfAuth.Signed(digest))) {
            var waybill = ok(sf.create(PARCEL));
            assertThat(there.ledger().waybills().values())
                    .containsExactly(List.of(waybill.number().value()));
            assertThat(waybill.reach()).isEqualTo(Reach.DELIVERABLE);
            assertThat(waybill.routing().isSuspect()).isFalse();
            assertThat(waybill.routing().destination()).isEqualTo("020");
        }
    }

    @Test
    void bringsATokenAndGetsAnotherWhenItIsOver() throws IOException {
        try (var there = start(SfStyle.PLAIN);
                var sf = client(there, new SfAuth.Token(new Endpoint(there.oauth())))) {
            ok(sf.create(PARCEL));
            there.faults().set(List.of(fault(CourierFault.TOKEN_EXPIRED)));
            ok(sf.create(parcel("hz1-ab-2")));
            clock.advance(Duration.ofHours(3));
            ok(sf.create(parcel("hz1-ab-3")));
            assertThat(there.ledger().bookings()).hasSize(3);
        }
    }

    private static CourierFaultRule fault(CourierFault fault) {
        return CourierFaultRule.on(CourierOperation.SF_CREATE, fault, 1);
    }

    @ParameterizedTest
    @EnumSource
    void adoptsTheFirstWaybillInEveryStyle(SfStyle.Repeat repeat) throws IOException {
        try (var there = start(SfStyle.PLAIN.with(repeat).withObjects().loosely());
                var sf = client(there)) {
            var first = ok(sf.create(PARCEL));
            assertThat(ok(sf.create(PARCEL)).number()).isEqualTo(first.number());
            assertThat(ok(sf.find(PARCEL)).map(Waybill::number)).contains(first.number());
            assertThat(ok(sf.find(parcel("hz1-ab-2")))).isEmpty();
            assertThat(there.ledger().doubles()).isEmpty();
        }
    }

    /// Except by plain booking at an SF that answers so, which nothing in the answer shows; that is
    /// why a generation is never booked again once it was cancelled.
    @ParameterizedTest
    @CsvSource({"FIRST", "REFUSED"})
    void adoptsNothingThatWasCancelled(SfStyle.Repeat repeat) throws IOException {
        try (var there = start(SfStyle.PLAIN.with(repeat));
                var sf = client(there)) {
            var booked = booked(PARCEL, ok(sf.create(PARCEL)));
            assertThat(ok(sf.cancel(booked, CancelReason.MISTAKEN))).isTrue();
            assertThat(ok(sf.cancel(booked, CancelReason.MISTAKEN))).isTrue();
            var taken = new Refused<>(Refusal.DUPLICATE, "8253", "订单已取消");
            assertThat(sf.create(PARCEL)).isEqualTo(taken);
            assertThat(sf.find(PARCEL)).isEqualTo(taken);
            assertThat(there.ledger().cancelled()).containsExactly("hz1-ab-1");
        }
    }

    @Test
    void findsNothingThatWasCancelledThoughItIsToldAsEver() throws IOException {
        try (var there = start(SfStyle.PLAIN.with(SfStyle.Repeat.FIRST_THOUGH_CANCELLED));
                var sf = client(there)) {
            var booked = booked(PARCEL, ok(sf.create(PARCEL)));
            ok(sf.cancel(booked, CancelReason.MISTAKEN));
            assertThat(sf.find(PARCEL))
                    .isEqualTo(new Refused<>(Refusal.DUPLICATE, "8253", "订单已取消"));
        }
    }

    private static Booked booked(ShipmentRequest request, Waybill waybill) {
        return new Booked(request.reference(), waybill.number(), waybill.order());
    }

    @Test
    void adoptsNothingThatGoesElsewhere() throws IOException {
        var elsewhere = new Party("李四", BUYER.phone(), new Address("北京市", "北京市", "朝阳区", "建国路 1 号"));
        var other = parcel("hz1-ab-1", elsewhere, 1, PayMethod.SENDER, "");
        try (var there = start(SfStyle.PLAIN.with(SfStyle.Repeat.REFUSED));
                var sf = client(there)) {
            ok(sf.create(PARCEL));
            assertThat(sf.create(other)).isEqualTo(new Unknown<>("MISMATCH", "destCode"));
        }
    }

    static List<CourierFault> faults() {
        return Arrays.stream(CourierFault.values())
                .filter(fault -> fault.fits(CourierOperation.SF_CREATE))
                .toList();
    }

    /// As a worker does: what is unknown is looked for, what did not happen is asked for again.
    @ParameterizedTest
    @MethodSource("faults")
    void buysOneWaybillWhateverGoesWrong(CourierFault fault) throws IOException {
        try (var there = start(SfStyle.PLAIN.with(SfStyle.Repeat.REFUSED));
                var sf = client(there)) {
            there.faults()
                    .set(
                            List.of(
                                    CourierFaultRule.on(CourierOperation.SF_CREATE, fault, 1, 2),
                                    CourierFaultRule.on(CourierOperation.SF_SEARCH, fault, 1)));
            var number = persist(sf);
            assertThat(there.ledger().waybills().values()).containsExactly(List.of(number.value()));
        }
    }

    private static WaybillNumber persist(CourierClient sf) {
        for (int tries = 0; tries < 6; tries++) {
            var found =
                    sf.create(PARCEL) instanceof Ok(var waybill) ? Optional.of(waybill) : look(sf);
            if (found.isPresent()) {
                return found.get().number();
            }
        }
        throw new AssertionError("no waybill");
    }

    private static Optional<Waybill> look(CourierClient sf) {
        return sf.find(PARCEL) instanceof Ok(var found) ? found : Optional.empty();
    }

    @Test
    void followsSeveralToTheirEnds() throws IOException {
        try (var there = start(SfStyle.PLAIN);
                var sf = client(there)) {
            var one = ok(sf.create(PARCEL)).number();
            var other = ok(sf.create(parcel("hz1-ab-2"))).number();
            there.ledger().ship(one.value(), Fate.LOCKER);
            there.ledger().ship(other.value(), Fate.RETURNED);
            clock.advance(Duration.ofDays(10));

            var events =
                    ok(
                            sf.track(
                                    List.of(
                                            new Followed(one, BUYER.phone().tail()),
                                            new Followed(other, SHOP.phone().tail()))));
            assertThat(status(events, one)).isEqualTo(TrackStatus.DELIVERED);
            assertThat(status(events, other)).isEqualTo(TrackStatus.RETURNED);
            assertThat(ok(sf.track(List.of(new Followed(one, "0000"))))).isEmpty();
        }
    }

    private static TrackStatus status(List<TrackEvent> events, WaybillNumber number) {
        return Track.fold(events.stream().filter(event -> event.waybill().equals(number)).toList())
                .status();
    }

    @Test
    void asksForReachAndPrices() throws IOException {
        try (var there = start(SfStyle.PLAIN.loosely());
                var sf = client(there)) {
            assertThat(ok(sf.reach(SHOP.address(), BUYER.address()))).isEqualTo(Reach.DELIVERABLE);
            var request =
                    new QuoteRequest(
                            SHOP.address(),
                            BUYER.address(),
                            new Grams(1200),
                            ProductCode.UNSAID,
                            clock.instant());
            assertThat(ok(sf.quote(request)))
                    .extracting(Quote::product)
                    .containsExactly(
                            new ProductCode("1"), new ProductCode("2"), new ProductCode("6"));
            assertThat(ok(sf.quote(request)))
                    .allMatch(quote -> quote.fee().isPresent() && quote.promised().isPresent());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TESTCHECKWORD0001, ''",
        "OTHER, WRONG_SECRET",
    })
    void tellsWhatIsWrongWithAnAccount(String checkword, String symptom) throws IOException {
        try (var there = start(SfStyle.PLAIN)) {
            var account =
                    new SfAccount(
                            new Endpoint(there.service()),
                            there.credentials().partnerId(),
                            new SfAuth.Signed(SfDigest.STANDARD),
                            new Secret(checkword),
                            there.credentials().monthlyCard());
            var found = new SfSetup(account).test(FakeCourier.SHORT, clock).symptoms();
            assertThat(found.stream().map(CourierSymptom::kind).toList())
                    .isEqualTo(symptom.isEmpty() ? List.of() : List.of(symptom));
            assertThat(there.ledger().bookings()).isEmpty();
        }
    }
}
