package shop.fahuo.simulator.payment.alipay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// One bill: a list and its summary, as lines.
///
/// @param account whose it is
/// @param name of the list: 业务明细 or 账务明细
record AlipayBill(
        String account, String name, boolean isEmpty, List<String> list, List<String> summary) {

    private static final Charset GBK = Charset.forName("GBK");

    /// As it is downloaded.
    ///
    /// @param date digits only
    ByteArrayOutputStream packed(String date) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, GBK)) {
            add(zip, account + "_" + date + "_" + name + "(汇总).csv", summary);
            add(zip, account + "_" + date + "_" + name + ".csv", list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    private static void add(ZipOutputStream zip, String name, List<String> lines)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((String.join("\r\n", lines) + "\r\n").getBytes(GBK));
        zip.closeEntry();
    }
}
