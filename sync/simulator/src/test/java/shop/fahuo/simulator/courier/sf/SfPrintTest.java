package shop.fahuo.simulator.courier.sf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

class SfPrintTest extends SfCase {

    private static final String TEMPLATE = "fm_76130_standard_FAHUO001";

    @ParameterizedTest
    @CsvSource({
        "fm_76130_standard_FAHUO001, 215.43 368.50",
        "fm_150_standard_FAHUO001, 283.46 425.20",
    })
    void givesAFileForItsToken(String template, String size) {
        var waybill = create("S1").waybill();

        var inner = print(template, waybill).inner();
        var file = inner.path("obj").path("files").path(0);

        assertThat(inner.path("success").asBoolean()).isTrue();
        assertThat(inner.has("requestId")).isTrue();
        assertThat(inner.has("msgData")).isFalse();
        assertThat(file.path("waybillNo").asString()).isEqualTo(waybill);
        assertThat(file.path("token").asString()).startsWith("AUTH_tk");
        var label = shipper.label(file, file.path("token").asString());
        assertThat(label.http()).isEqualTo(200);
        assertThat(label.text())
                .startsWith("%PDF-1.4")
                .contains("/MediaBox [0 0 " + size + "]")
                .contains("(" + waybill + ")")
                .endsWith("%%EOF\n");
    }

    @Test
    void givesNothingWithoutTheTokenOrAfterADay() {
        var file =
                print(TEMPLATE, create("S1").waybill()).inner().path("obj").path("files").path(0);

        assertThat(shipper.label(file, "AUTH_tk00").http()).isEqualTo(401);
        assertThat(shipper.label(file, "none").http()).isEqualTo(401);
        clock.advance(Duration.ofHours(25));
        assertThat(shipper.label(file, file.path("token").asString()).http()).isEqualTo(401);
    }

    @Test
    void refusesWhatItCannotPrint() {
        var waybill = create("S1").waybill();

        assertThat(print("fm_76130_standard_OTHER", waybill).code()).isEqualTo("8027");
        assertThat(print(TEMPLATE, "SF0000000000000").code()).isEqualTo("8247");
        cancel("S1");
        assertThat(print(TEMPLATE, waybill).code()).isEqualTo("8247");
        assertThat(
                        shipper.call(
                                        "COM_RECE_CLOUD_PRINT_WAYBILLS",
                                        "{\"templateCode\":\"" + TEMPLATE + "\",\"documents\":[]}")
                                .code())
                .isEqualTo("S0002");
    }

    private Shipper.Reply print(String template, String waybill) {
        return shipper.call(
                "COM_RECE_CLOUD_PRINT_WAYBILLS",
                """
                {"templateCode":"%s","version":"2.0","fileType":"pdf","sync":true,
                 "documents":[{"masterWaybillNo":"%s"}]}
                """
                        .formatted(template, waybill));
    }
}
