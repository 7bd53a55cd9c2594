package shop.fahuo.connect.payment.alipay.bill;

import java.io.BufferedReader;
import java.io.IOException;

/// A bill's lines that say something, and where they stand.
final class Lines implements AutoCloseable {

    private final BufferedReader text;
    private String line = "";
    private long row;

    Lines(BufferedReader text) {
        this.text = text;
    }

    /// @return false at the end
    boolean next() throws IOException {
        for (var read = text.readLine(); read != null; read = text.readLine()) {
            row++;
            if (!read.isBlank()) {
                line = read;
                return true;
            }
        }
        return false;
    }

    String line() {
        return line;
    }

    /// As a spreadsheet counts, from 1.
    long row() {
        return row;
    }

    boolean isAboutTheBill() {
        return line.startsWith("#");
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
