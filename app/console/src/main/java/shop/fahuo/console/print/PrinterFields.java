package shop.fahuo.console.print;

import shop.fahuo.console.print.PrinterSetup.Way;
import shop.fahuo.labels.bitmap.Dpi;
import shop.fahuo.labels.label.LabelSize;
import shop.fahuo.labels.print.Language;
import shop.fahuo.labels.print.PrinterProfile;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// A printer's settings as people write them: `via=network address=192.168.1.9:9100 language=tspl
/// size=76x130 dpi=203 right=1.5 darkness=60`. Lengths are in millimetres.
public final class PrinterFields {

    public static final Set<String> NAMES =
            Set.of(
                    "via",
                    "queue",
                    "address",
                    "confirms",
                    "folder",
                    "language",
                    "size",
                    "dpi",
                    "right",
                    "down",
                    "gap",
                    "darkness",
                    "ipp");

    private static final int PORT = 9100;
    private static final int TENTHS = 1;

    /// A field that cannot be read; its name is what is wrong.
    public static final class WrongField extends Exception {

        private static final long serialVersionUID = 1L;

        WrongField(String field) {
            super(field);
        }

        public String field() {
            return String.valueOf(getMessage());
        }
    }

    private final Map<String, String> fields;

    private PrinterFields(Map<String, String> fields) {
        this.fields = fields;
    }

    /// @throws WrongField naming the first that is missing or cannot be read
    public static PrinterSetup read(String name, Map<String, String> fields) throws WrongField {
        for (var field : fields.keySet()) {
            if (!NAMES.contains(field)) {
                throw new WrongField(field);
            }
        }
        var read = new PrinterFields(fields);
        return new PrinterSetup(name, read.way(), read.profile(), read.ipp());
    }

    private Way way() throws WrongField {
        return switch (text("via")) {
            case "driver" -> new Way.Driver(needed("queue"));
            case "raw" -> new Way.Raw(needed("queue"));
            case "network" -> network(needed("address"));
            case "pdf" -> new Way.Pdf(folder(needed("folder")));
            default -> throw new WrongField("via");
        };
    }

    private Way network(String address) throws WrongField {
        int colon = address.lastIndexOf(':');
        var host = colon < 0 ? address : address.substring(0, colon);
        int port = colon < 0 ? PORT : whole(address.substring(colon + 1), "address");
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new WrongField("address");
        }
        return switch (text("confirms")) {
            case "", "yes" -> new Way.Network(host, port, true);
            case "no" -> new Way.Network(host, port, false);
            default -> throw new WrongField("confirms");
        };
    }

    private static Path folder(String text) throws WrongField {
        try {
            return Path.of(text);
        } catch (IllegalArgumentException _) {
            throw new WrongField("folder");
        }
    }

    private PrinterProfile profile() throws WrongField {
        var language = language();
        var size = size(text("size"));
        var dpi = dpi(text("dpi"));
        int right = tenths("right", 0, -200, 200);
        int down = tenths("down", 0, -200, 200);
        int gap = tenths("gap", 20, 0, 100);
        var said = text("darkness");
        var darkness =
                said.isEmpty() ? OptionalInt.empty() : OptionalInt.of(whole(said, "darkness"));
        if (darkness.isPresent() && darkness.getAsInt() > 100) {
            throw new WrongField("darkness");
        }
        return new PrinterProfile(language, size, dpi, right, down, gap, darkness);
    }

    private Language language() throws WrongField {
        return switch (text("language")) {
            case "", "tspl" -> Language.TSPL;
            case "tspl1" -> Language.TSPL_ONE_IS_BLACK;
            case "zpl" -> Language.ZPL;
            case "escpos" -> Language.ESC_POS;
            default -> throw new WrongField("language");
        };
    }

    /// @param text `76x130`; empty for that
    public static LabelSize size(String text) throws WrongField {
        return switch (text.replace('×', 'x')) {
            case "", "76x130" -> LabelSize.W76_H130;
            case "100x150" -> LabelSize.W100_H150;
            case "100x180" -> LabelSize.W100_H180;
            default -> throw new WrongField("size");
        };
    }

    /// @param text `203`; empty for that
    public static Dpi dpi(String text) throws WrongField {
        return switch (text) {
            case "", "203" -> Dpi.DPI_203;
            case "300" -> Dpi.DPI_300;
            default -> throw new WrongField("dpi");
        };
    }

    private Optional<URI> ipp() throws WrongField {
        var text = text("ipp");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("ipps?://[^/\\s]+(/\\S*)?")) {
            throw new WrongField("ipp");
        }
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException _) {
            throw new WrongField("ipp");
        }
    }

    private int tenths(String field, int unsaid, int least, int most) throws WrongField {
        var text = text(field);
        if (text.isEmpty()) {
            return unsaid;
        }
        try {
            int tenths = new BigDecimal(text).movePointRight(TENTHS).intValueExact();
            if (tenths >= least && tenths <= most) {
                return tenths;
            }
        } catch (ArithmeticException | NumberFormatException _) {
            throw new WrongField(field);
        }
        throw new WrongField(field);
    }

    private static int whole(String text, String field) throws WrongField {
        if (!text.matches("\\d{1,5}")) {
            throw new WrongField(field);
        }
        return Integer.parseInt(text);
    }

    private String needed(String field) throws WrongField {
        var text = text(field);
        if (text.isEmpty()) {
            throw new WrongField(field);
        }
        return text;
    }

    private String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    static Map<String, String> write(PrinterSetup setup) {
        var fields = new TreeMap<String, String>();
        switch (setup.way()) {
            case Way.Driver(var queue) -> {
                fields.put("via", "driver");
                fields.put("queue", queue);
            }
            case Way.Raw(var queue) -> {
                fields.put("via", "raw");
                fields.put("queue", queue);
            }
            case Way.Network(var host, var port, var confirms) -> {
                fields.put("via", "network");
                fields.put("address", host + ":" + port);
                fields.put("confirms", confirms ? "yes" : "no");
            }
            case Way.Pdf(var folder) -> {
                fields.put("via", "pdf");
                fields.put("folder", folder.toString());
            }
        }
        var profile = setup.profile();
        fields.put(
                "language",
                switch (profile.language()) {
                    case TSPL -> "tspl";
                    case TSPL_ONE_IS_BLACK -> "tspl1";
                    case ZPL -> "zpl";
                    case ESC_POS -> "escpos";
                });
        fields.put("size", size(profile.size()));
        fields.put("dpi", dpi(profile.dpi()));
        fields.put("right", millimetres(profile.right()));
        fields.put("down", millimetres(profile.down()));
        fields.put("gap", millimetres(profile.gap()));
        profile.darkness().ifPresent(percent -> fields.put("darkness", "" + percent));
        setup.ipp().ifPresent(uri -> fields.put("ipp", uri.toString()));
        return fields;
    }

    /// `76x130`.
    public static String size(LabelSize size) {
        return size.paper().width() / 10 + "x" + size.paper().height() / 10;
    }

    /// `203`.
    public static String dpi(Dpi dpi) {
        return dpi.name().substring("DPI_".length());
    }

    private static String millimetres(int tenths) {
        return BigDecimal.valueOf(tenths, TENTHS).stripTrailingZeros().toPlainString();
    }
}
