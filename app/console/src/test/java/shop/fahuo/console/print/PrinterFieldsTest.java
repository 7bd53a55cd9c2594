package shop.fahuo.console.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.console.print.PrinterFields.WrongField;
import shop.fahuo.labels.bitmap.Dpi;
import shop.fahuo.labels.label.LabelSize;
import shop.fahuo.labels.print.Language;
import shop.fahuo.labels.print.PrinterProfile;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

class PrinterFieldsTest {

    private static final Map<String, String> FRONT =
            Map.ofEntries(
                    Map.entry("via", "network"),
                    Map.entry("address", "192.168.1.9"),
                    Map.entry("confirms", "no"),
                    Map.entry("language", "zpl"),
                    Map.entry("size", "100x150"),
                    Map.entry("dpi", "300"),
                    Map.entry("right", "1.5"),
                    Map.entry("down", "-0.3"),
                    Map.entry("gap", "3"),
                    Map.entry("darkness", "60"),
                    Map.entry("ipp", "ipp://192.168.1.9/ipp/print"));

    @Test
    void readsWhatPeopleWrite() throws WrongField {
        assertThat(PrinterFields.read("前台", FRONT))
                .isEqualTo(
                        new PrinterSetup(
                                "前台",
                                new PrinterSetup.Way.Network("192.168.1.9", 9100, false),
                                new PrinterProfile(
                                        Language.ZPL,
                                        LabelSize.W100_H150,
                                        Dpi.DPI_300,
                                        15,
                                        -3,
                                        30,
                                        OptionalInt.of(60)),
                                Optional.of(URI.create("ipp://192.168.1.9/ipp/print"))));
    }

    @ParameterizedTest
    @CsvSource({"network, address, h:91", "raw, queue, Q", "driver, queue, Q 2", "pdf, folder, /x"})
    void writesWhatItReads(String via, String field, String value) throws WrongField {
        var setup = PrinterFields.read("P", Map.of("via", via, field, value));
        assertThat(PrinterFields.read("P", setup.fields())).isEqualTo(setup);
        assertThat(setup.fields()).containsEntry(field, value).containsEntry("gap", "2");
    }

    @ParameterizedTest
    @CsvSource({
        "via, fax",
        "address, ''",
        "address, h:0",
        "confirms, maybe",
        "language, pcl",
        "size, a4",
        "dpi, 600",
        "right, 20.1",
        "down, x",
        "gap, -1",
        "darkness, 101",
        "ipp, http://h",
        "colour, red"
    })
    void namesWhatIsWrong(String field, String value) {
        var fields = new HashMap<>(FRONT);
        fields.put(field, value);
        assertThatThrownBy(() -> PrinterFields.read("P", fields))
                .isInstanceOfSatisfying(
                        WrongField.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
    }
}
