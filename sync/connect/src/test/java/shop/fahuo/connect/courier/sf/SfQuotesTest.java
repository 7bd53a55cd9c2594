package shop.fahuo.connect.courier.sf;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.connect.courier.Parcels.BUYER;
import static shop.fahuo.connect.courier.Parcels.SHOP;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.connect.courier.CourierClient;
import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.CourierReply.Unknown;
import shop.fahuo.connect.courier.FakeCourier;
import shop.fahuo.connect.courier.QuoteRequest;
import shop.fahuo.core.Fen;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.courier.Quote;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class SfQuotesTest {

    private static final QuoteRequest REQUEST =
            new QuoteRequest(
                    SHOP.address(),
                    BUYER.address(),
                    new Grams(1200),
                    new ProductCode("2"),
                    Instant.parse("2026-11-27T08:00:00Z"));

    private final FakeCourier there = new FakeCourier();
    private final CourierClient sf = SfFixture.client(there);

    SfQuotesTest() throws IOException {}

    @AfterEach
    void end() throws IOException {
        sf.close();
        there.close();
    }

    @Test
    void asksForPricesAndTimes() {
        there.answers(
                SfFixture.ok(
                        """
                        {"deliverTmDto":[{"businessType":"2","businessTypeDesc":"顺丰标快",\
                        "deliverTime":"2026-11-28 12:00:00,2026-11-28 18:00:00","fee":13.5,\
                        "searchPrice":"1","closeTime":null},{"businessType":"1",\
                        "businessTypeDesc":"顺丰特快","deliverTime":null,"fee":null}]}\
                        """));

        assertThat(sf.quote(REQUEST))
                .isEqualTo(
                        new Ok<>(
                                List.of(
                                        new Quote(
                                                new ProductCode("2"),
                                                "顺丰标快",
                                                Optional.of(Fen.of(1350)),
                                                Optional.of(Instant.parse("2026-11-28T10:00:00Z"))),
                                        new Quote(
                                                new ProductCode("1"),
                                                "顺丰特快",
                                                Optional.empty(),
                                                Optional.empty()))));
        assertThat(there.asked().getFirst().field("msgData"))
                .isEqualTo(
                        """
                        {"businessType":"2","weight":1.200,"consignedTime":"2026-11-27 16:00:00",\
                        "searchPrice":"1","monthlyCard":"7551234567","srcAddress":{\
                        "province":"浙江省","city":"杭州市","district":"余杭区",\
                        "address":"文一西路 969 号"},"destAddress":{"province":"广东省",\
                        "city":"广州市","district":"天河区","address":"体育西路 1 号 a+b*c~d"}}\
                        """);
    }

    @ParameterizedTest
    @CsvSource({"\"2\", 1.005, fee", "\"2\", \"x\", fee", "\"快\", 1, businessType"})
    void isNotSureOfAnOddPrice(String product, String fee, String field) {
        there.answers(
                SfFixture.ok(
                        "{\"deliverTmDto\":[{\"businessType\":%s,\"fee\":%s}]}"
                                .formatted(product, fee)));
        assertThat(sf.quote(REQUEST)).isEqualTo(new Unknown<>("UNREADABLE", field));
    }
}
