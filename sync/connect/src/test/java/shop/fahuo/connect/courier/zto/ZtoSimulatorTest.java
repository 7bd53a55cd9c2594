package shop.fahuo.connect.courier.zto;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.connect.courier.Parcels.BUYER;
import static shop.fahuo.connect.courier.Parcels.SHOP;
import static shop.fahuo.connect.courier.Parcels.parcel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import shop.fahuo.connect.courier.NextStep;
import shop.fahuo.connect.courier.Refusal;
import shop.fahuo.connect.courier.Secret;
import shop.fahuo.connect.courier.zto.ZtoDigest.Algorithm;
import shop.fahuo.core.courier.CancelReason;
import shop.fahuo.core.courier.Reach;
import shop.fahuo.core.courier.ShipmentRequest;
import shop.fahuo.core.courier.Track;
import shop.fahuo.core.courier.TrackStatus;
import shop.fahuo.core.courier.Waybill;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.simulator.clock.SettableClock;
import shop.fahuo.simulator.courier.CourierFault;
import shop.fahuo.simulator.courier.CourierFaultRule;
import shop.fahuo.simulator.courier.CourierOperation;
import shop.fahuo.simulator.courier.Fate;
import shop.fahuo.simulator.courier.zto.ZtoSettings;
import shop.fahuo.simulator.courier.zto.ZtoSign;
import shop.fahuo.simulator.courier.zto.ZtoSimulator;
import shop.fahuo.simulator.courier.zto.ZtoStyle;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The client against a simulator that was written from the same documents by somebody else.
class ZtoSimulatorTest {

    private static final ShipmentRequest PARCEL = parcel("hz1-ab-1");

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-27T02:00:00Z"));

    private ZtoSimulator start(ZtoStyle style) throws IOException {
        return ZtoSimulator.start(ZtoSettings.plain().with(style), clock);
    }

    private ZtoAccount account(
            ZtoSimulator there, String header, String secret, ZtoDigest digest, int orderType) {
        var told = there.credentials();
        return new ZtoAccount(
                new Endpoint(there.base()),
                told.appKey(),
                header,
                new Secret(secret),
                digest,
                new ZtoContract(
                        2,
                        orderType,
                        told.account(),
                        Optional.of(new Secret(told.accountPassword())),
                        "",
                        false));
    }

    private CourierClient client(ZtoSimulator there, int orderType) {
        return account(
                        there,
                        ZtoAccount.APP_KEY,
                        there.credentials().appSecret(),
                        ZtoDigest.USUAL,
                        orderType)
                .open(FakeCourier.SHORT, clock);
    }

    private static <T> T ok(CourierReply<T> reply) {
        if (reply instanceof Ok(var value)) {
            return value;
        }
        throw new AssertionError(reply);
    }

    @ParameterizedTest
    @CsvSource({
        "MD5, false, false, x-appKey",
        "MD5, false, true, x-companyid",
        "MD5, true, false, x-appKey",
        "SHA256, false, false, x-companyid",
        "SHA256, true, true, x-appKey",
        "HMAC_SHA256, false, true, x-appKey",
        "HMAC_SHA256, true, false, x-companyid",
    })
    void signsInEveryMode(ZtoSign.Algorithm theirs, boolean isHex, boolean isTimed, String header)
            throws IOException {
        try (var there = start(ZtoStyle.PLAIN.with(new ZtoSign(theirs, isHex, isTimed)))) {
            var told = there.credentials();
            Algorithm ours =
                    switch (theirs) {
                        case MD5 -> new Algorithm.Md5();
                        case SHA256 -> new Algorithm.Sha256();
                        case HMAC_SHA256 -> new Algorithm.HmacSha256(new Secret(told.hmacKey()));
                    };
            var digest = new ZtoDigest(ours, isHex, isTimed);
            try (var zto =
                    account(there, header, told.appSecret(), digest, 1)
                            .open(FakeCourier.SHORT, clock)) {
                var waybill = ok(zto.create(PARCEL));
                assertThat(there.ledger().waybills().values())
                        .containsExactly(List.of(waybill.number().value()));
                assertThat(waybill.routing().isSuspect()).isFalse();
                assertThat(waybill.routing().bag()).isNotEmpty();
            }
        }
    }

    static List<CourierFault> faults() {
        return Arrays.stream(CourierFault.values())
                .filter(fault -> fault.fits(CourierOperation.ZTO_CREATE))
                .toList();
    }

    /// Whatever may have been done is unknown and comes with what a person can do; whatever is
    /// certain was not done.
    @ParameterizedTest
    @MethodSource("faults")
    void isNeverTooSure(CourierFault fault) throws IOException {
        try (var there = start(ZtoStyle.PLAIN);
                var zto = client(there, 1)) {
            there.faults().set(List.of(CourierFaultRule.on(CourierOperation.ZTO_CREATE, fault, 1)));
            var reply = zto.create(PARCEL);
            int sold = there.ledger().bookings().size();
            switch (reply) {
                case Ok(var waybill) -> assertThat(sold).as(waybill.toString()).isEqualTo(1);
                case Unknown(_, _, var steps) ->
                        assertThat(steps).contains(NextStep.LOOK_AT_COURIER, NextStep.BOOK_ANEW);
                case CourierReply<Waybill> _ -> assertThat(sold).isZero();
            }
            assertThat(there.ledger().asked().getOrDefault("hz1-ab-1", 0)).isLessThan(2);
        }
    }

    @Test
    void buysNothingTwiceWhereAReferenceIsTaken() throws IOException {
        try (var there = start(ZtoStyle.PLAIN.with(ZtoStyle.Repeat.ERROR));
                var zto = client(there, 1)) {
            ok(zto.create(PARCEL));
            assertThat(zto.create(PARCEL)).isInstanceOf(Unknown.class);
            assertThat(there.ledger().doubles()).isEmpty();
        }
    }

    @Test
    void takesBookedOrdersBackAndNoOthers() throws IOException {
        try (var there = start(ZtoStyle.PLAIN);
                var booked = client(there, 2);
                var fullNet = client(there, 1)) {
            var key = booked(PARCEL, ok(booked.create(PARCEL)));
            assertThat(ok(booked.cancel(key, CancelReason.MISTAKEN))).isTrue();
            assertThat(ok(booked.cancel(key, CancelReason.MISTAKEN))).isTrue();
            assertThat(there.ledger().cancelled()).containsExactly("hz1-ab-1");

            var other = parcel("hz1-ab-2");
            var kept = booked(other, ok(fullNet.create(other)));
            assertThat(fullNet.cancel(kept, CancelReason.MISTAKEN))
                    .isEqualTo(new Refused<>(Refusal.NOT_SUPPORTED, "NOT_SUPPORTED", ""));
        }
    }

    @Test
    void cannotTakeBackWhatHasLeft() throws IOException {
        try (var there = start(ZtoStyle.PLAIN);
                var zto = client(there, 2)) {
            var key = booked(PARCEL, ok(zto.create(PARCEL)));
            there.ledger().ship(key.number().value(), Fate.DELIVERED);
            clock.advance(Duration.ofHours(1));
            assertThat(zto.cancel(key, CancelReason.MISTAKEN)).isInstanceOf(Refused.class);
        }
    }

    private static Booked booked(ShipmentRequest request, Waybill waybill) {
        return new Booked(request.reference(), waybill.number(), waybill.order());
    }

    /// A return that has arrived is told in pushes only.
    @ParameterizedTest
    @CsvSource({
        "DELIVERED, false, DELIVERED",
        "LOCKER, false, DELIVERED",
        "COUNTER, true, DELIVERED",
        "PROBLEM, false, EXCEPTION",
        "RETURNED, false, RETURNING",
        "RETURNED, true, RETURNING",
        "STUCK, true, IN_TRANSIT",
    })
    void followsAParcelToItsEnd(Fate fate, boolean numbers, TrackStatus status) throws IOException {
        var style = numbers ? ZtoStyle.PLAIN.withNumbers() : ZtoStyle.PLAIN;
        try (var there = start(style);
                var zto = client(there, 1)) {
            var number = ok(zto.create(PARCEL)).number();
            there.ledger().ship(number.value(), fate);
            clock.advance(Duration.ofDays(10));

            var events = ok(zto.track(List.of(new Followed(number, BUYER.phone().tail()))));
            assertThat(Track.fold(events).status()).isEqualTo(status);
            assertThat(zto.track(List.of(new Followed(number, "0000"))))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void asksForReachMarksAndAddresses() throws IOException {
        try (var there = start(ZtoStyle.PLAIN);
                var zto = client(there, 1)) {
            assertThat(ok(zto.reach(SHOP.address(), BUYER.address()))).isEqualTo(Reach.DELIVERABLE);
            assertThat(ok(zto.routing(PARCEL))).isEqualTo(ok(zto.create(PARCEL)).routing());
            assertThat(ok(zto.parse("韩梅 13900004321 浙江省杭州市西湖区文三路90号")))
                    .isEqualTo(
                            new Recipient(
                                    "韩梅",
                                    "13900004321",
                                    new Address("浙江省", "杭州市", "西湖区", "文三路90号")));
        }
    }

    @ParameterizedTest
    @CsvSource({"TESTAPPSECRET0001, ''", "OTHER, WRONG_SECRET"})
    void tellsWhatIsWrongWithAnAccount(String secret, String symptom) throws IOException {
        try (var there = start(ZtoStyle.PLAIN)) {
            var account = account(there, ZtoAccount.APP_KEY, secret, ZtoDigest.USUAL, 1);
            var found = new ZtoSetup(account).test(FakeCourier.SHORT, clock).symptoms();
            assertThat(found.stream().map(CourierSymptom::kind).toList())
                    .isEqualTo(symptom.isEmpty() ? List.of() : List.of(symptom));
            assertThat(there.ledger().asked()).isEqualTo(Map.of());
        }
    }
}
