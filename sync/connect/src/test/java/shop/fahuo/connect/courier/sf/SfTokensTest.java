package shop.fahuo.connect.courier.sf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.connect.courier.CourierClient;
import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.CourierReply.NotNow;
import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.CourierReply.Refused;
import shop.fahuo.connect.courier.FakeCourier;
import shop.fahuo.connect.courier.FakeCourier.Answer;
import shop.fahuo.connect.courier.FakeCourier.Asked;
import shop.fahuo.connect.courier.Parcels;
import shop.fahuo.connect.courier.Refusal;
import shop.fahuo.core.courier.Waybill;
import shop.fahuo.simulator.clock.SettableClock;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class SfTokensTest {

    private static final String BOOKED = SfFixture.ok(SfFixture.ORDER.formatted("hz1-ab-1"));

    private final FakeCourier there = new FakeCourier();
    private final FakeCourier tokens = new FakeCourier();
    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-27T02:00:00Z"));
    private final CourierClient sf =
            SfFixture.account(there, new SfAuth.Token(tokens.endpoint("/oauth2/accessToken")))
                    .open(FakeCourier.SHORT, clock);

    SfTokensTest() throws IOException {}

    @AfterEach
    void end() throws IOException {
        sf.close();
        there.close();
        tokens.close();
    }

    private static String token(String token) {
        return "{\"apiResultCode\":\"A1000\",\"accessToken\":\"" + token + "\"}";
    }

    private CourierReply<Waybill> create() {
        return sf.create(Parcels.parcel("hz1-ab-1"));
    }

    private List<String> shown() {
        return there.asked().stream().map(asked -> asked.field("accessToken")).toList();
    }

    @Test
    void getsATokenAndKeepsItWhileItLasts() {
        tokens.answers(token("T1"), token("T2"));
        there.answers(BOOKED, BOOKED, BOOKED);

        create();
        clock.advance(Duration.ofMinutes(114));
        create();
        clock.advance(Duration.ofMinutes(1));
        assertThat(create()).isInstanceOf(Ok.class);

        assertThat(shown()).containsExactly("T1", "T1", "T2");
        assertThat(there.asked()).noneMatch(asked -> asked.form().containsKey("msgDigest"));
        var asked = tokens.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/oauth2/accessToken");
        assertThat(asked)
                .extracting(Asked::body)
                .isEqualTo("partnerID=PARTNER1&secret=TESTCHECKWORD0001&grantType=password");
    }

    @Test
    void getsAnotherOnceAndAsksOnceMore() {
        tokens.answers(token("T1"), token("T2"));
        there.answers(SfFixture.gateway("A1011"), BOOKED);

        assertThat(create()).isInstanceOf(Ok.class);
        assertThat(shown()).containsExactly("T1", "T2");
    }

    @Test
    void knowsTheOlderCodeToo() {
        tokens.answers(token("T1"), token("T2"));
        there.answers(SfFixture.gateway("A1002"), BOOKED);

        assertThat(create()).isInstanceOf(Ok.class);
    }

    @Test
    void givesUpWhenTheNewOneIsNotTakenEither() {
        tokens.answers(token("T1"), token("T2"));
        there.answers(SfFixture.gateway("A1011"), SfFixture.gateway("A1011"));

        assertThat(create()).isEqualTo(new Refused<>(Refusal.ACCOUNT, "A1011", "said so"));
        assertThat(there.asked()).hasSize(2);
    }

    @Test
    void saysThatTheCheckwordIsWrong() {
        tokens.answers(SfFixture.gateway("A1006"));

        assertThat(create()).isEqualTo(new Refused<>(Refusal.ACCOUNT, "A1006", "said so"));
        assertThat(there.asked()).isEmpty();
    }

    /// Without a token nothing was booked, whatever became of the question for it.
    @Test
    void knowsThatNothingWasBookedWithoutAToken() {
        tokens.answers(new Answer.Silence());
        tokens.answers(FakeCourier.html("<html>"));
        tokens.answers("{\"apiResultCode\":\"A1000\"}");

        assertThat(create()).isEqualTo(new NotNow<>("TOKEN", "READ_TIMEOUT", Optional.empty()));
        assertThat(create()).isEqualTo(new NotNow<>("TOKEN", "UNREADABLE JSON", Optional.empty()));
        assertThat(create())
                .isEqualTo(new NotNow<>("TOKEN", "UNREADABLE accessToken", Optional.empty()));
        assertThat(there.asked()).isEmpty();
    }
}
