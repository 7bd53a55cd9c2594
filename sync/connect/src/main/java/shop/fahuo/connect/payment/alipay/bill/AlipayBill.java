package shop.fahuo.connect.payment.alipay.bill;

import shop.fahuo.connect.payment.BillKind;
import shop.fahuo.connect.payment.BillOutcome;
import shop.fahuo.connect.payment.BillReader;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.RowReject;
import shop.fahuo.core.payment.BillEntry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/// Reads the file with the rows, or the archive it comes in. Lines that begin with `#` are about
/// the bill: its account and days at the head, its totals at the foot.
public final class AlipayBill implements BillReader {

    /// What GBK is a part of: names of goods hold what GBK does not.
    private static final Charset ENCODING = Charset.forName("GB18030");

    private final Layout layout;

    private AlipayBill(Layout layout) {
        this.layout = layout;
    }

    public static AlipayBill of(BillKind kind) {
        return new AlipayBill(
                switch (kind) {
                    case TRADE -> new TradeLayout();
                    case FUND -> new FundLayout();
                });
    }

    @Override
    public BillOutcome read(Path file, Consumer<BillEntry> rows) throws IOException {
        try (var lines =
                new Lines(new BufferedReader(new InputStreamReader(open(file), ENCODING)))) {
            return new BillOutcome.Whole(read(lines, rows));
        } catch (BadRow e) {
            return new BillOutcome.Broken(e.why());
        }
    }

    /// Whether a file has such columns.
    public boolean isOne(Path file) throws IOException {
        try (var lines =
                new Lines(new BufferedReader(new InputStreamReader(open(file), ENCODING)))) {
            return columns(lines).width() > 0;
        } catch (BadRow | ZipException e) {
            return false;
        }
    }

    private static InputStream open(Path file) throws IOException {
        return BillArchive.isOne(file) ? new BillArchive(file).open() : Files.newInputStream(file);
    }

    private long read(Lines lines, Consumer<BillEntry> rows) throws IOException, BadRow {
        var foot = new Foot();
        var columns = columns(lines);
        long read = 0;
        while (lines.next()) {
            if (lines.isAboutTheBill()) {
                foot.check(lines.row(), lines.line());
                continue;
            }
            var counted = layout.read(columns.cells(lines.row(), lines.line()));
            foot.add(counted);
            rows.accept(counted.entry());
            read++;
        }
        foot.isComplete(lines.row(), layout.totals());
        return read;
    }

    private Columns columns(Lines lines) throws IOException, BadRow {
        while (lines.next()) {
            if (!lines.isAboutTheBill()) {
                return Columns.of(lines.row(), lines.line(), layout.columns());
            }
        }
        throw new BadRow(new RowReject(1, layout.columns().getFirst(), "", RejectReason.MISSING));
    }
}
