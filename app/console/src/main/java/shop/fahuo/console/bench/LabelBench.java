package shop.fahuo.console.bench;

import shop.fahuo.console.print.LabelContents;
import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.courier.Cargo;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Goods;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.courier.Party;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.PrintMarks;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.courier.Reach;
import shop.fahuo.core.courier.Routing;
import shop.fahuo.core.courier.ShipmentReference;
import shop.fahuo.core.courier.ShipmentRequest;
import shop.fahuo.core.courier.Waybill;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Phone;
import shop.fahuo.labels.bitmap.Dpi;
import shop.fahuo.labels.bitmap.Renderer;
import shop.fahuo.labels.font.Fonts;
import shop.fahuo.labels.label.LabelSize;
import shop.fahuo.labels.label.Labels;
import shop.fahuo.labels.print.Language;
import shop.fahuo.labels.print.NetworkPrinter;
import shop.fahuo.labels.print.PrintJob;
import shop.fahuo.labels.print.PrintRun;
import shop.fahuo.labels.print.PrinterProfile;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// How long labels take: the first, with the fonts read, and a batch drawn and taken by a printer
/// on this machine's own network that reads as fast as it can.
final class LabelBench {

    private static final int BATCH = 500;
    private static final Instant NOW = Instant.parse("2026-11-27T04:00:00Z");
    private static final PrinterProfile PROFILE =
            PrinterProfile.of(Language.TSPL, LabelSize.W100_H150, Dpi.DPI_203);

    private static final Party SOMEBODY =
            new Party(
                    "欧阳娜娜",
                    new Phone("13812345678"),
                    new Address("浙江省", "杭州市", "余杭区", "仓前街道文一西路969号3号楼1203室"));

    List<Figure> run() throws IOException {
        long began = System.nanoTime();
        var fonts = new Fonts();
        var labels = new Labels(fonts);
        var renderer = new Renderer(fonts, PROFILE.dpi());
        job(labels, renderer, 0);
        double first = (System.nanoTime() - began) / 1e6;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> read(server));
            var address = new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
            var printer = new NetworkPrinter(PROFILE, address, true, NetworkPrinter.Patience.USUAL);
            began = System.nanoTime();
            var jobs = IntStream.range(0, BATCH).mapToObj(number -> job(labels, renderer, number));
            var result = new PrintRun(printer, job -> {}).print(jobs.iterator());
            double seconds = (System.nanoTime() - began) / 1e9;
            return List.of(
                    Figure.of("label.first", first, "ms", 1),
                    Figure.of("label.batch", seconds, "s", result.spooled()).limit(20));
        }
    }

    private static void read(ServerSocket server) {
        while (!server.isClosed()) {
            try (var connection = server.accept()) {
                connection.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException _) {
                // The bench is over.
            }
        }
    }

    private static PrintJob job(Labels labels, Renderer renderer, int number) {
        var waybill = waybill(number);
        var content = LabelContents.of(Courier.SF, request(number), waybill, "PT" + number, 1, NOW);
        return new PrintJob(
                waybill.number().value(),
                renderer.render(labels.lay(content, PROFILE.size()).page()));
    }

    private static ShipmentRequest request(int number) {
        var goods =
                List.of(new Goods("陶瓷茶具六件套（青瓷）", new Quantity(1), new Grams(650), Fen.of(12_800)));
        return new ShipmentRequest(
                new ShipmentReference("FH-" + number),
                SOMEBODY,
                SOMEBODY,
                new Cargo(goods, new Grams(900), 1),
                ProductCode.UNSAID,
                PayMethod.SENDER,
                "");
    }

    private static Waybill waybill(int number) {
        var text = "SF74444%08d".formatted(number);
        return new Waybill(
                new WaybillNumber(text),
                List.of(),
                new Routing(
                        "571WB-A1-0%02d".formatted(number % 90),
                        "K35",
                        "",
                        "MMM={'k1':'571WB','k2':'571CK','k5':'" + text + "'}",
                        new PrintMarks("标快", "000000000", ""),
                        "755",
                        "571"),
                "",
                Reach.DELIVERABLE);
    }
}
