package shop.fahuo.simulator.courier.sf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A label as a file: one page of the right size for each waybill, with its number on it and
/// nothing else. Written by hand, since a library that draws is larger than the whole simulator.
final class LabelPdf {

    private static final double POINTS = 72 / 25.4;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final List<Integer> places = new ArrayList<>();

    private LabelPdf() {}

    /// @param width in millimetres
    /// @param height in millimetres
    /// @param waybill in ASCII
    static ByteArrayOutputStream of(int width, int height, String waybill) {
        var pdf = new LabelPdf();
        pdf.write("%PDF-1.4\n");
        pdf.object("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.object(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %.2f %.2f] /Contents 4 0 R"
                                .formatted(width * POINTS, height * POINTS)
                        + " /Resources << /Font << /F1 5 0 R >> >> >>");
        var text = "BT /F1 16 Tf 20 40 Td (" + waybill + ") Tj ET";
        pdf.object("<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream");
        pdf.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        pdf.end();
        return pdf.file;
    }

    private void object(String body) {
        places.add(file.size());
        write(places.size() + " 0 obj\n" + body + "\nendobj\n");
    }

    private void end() {
        int table = file.size();
        write("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
        for (int place : places) {
            write("%010d 00000 n \n".formatted(place));
        }
        write("trailer\n<< /Size " + (places.size() + 1) + " /Root 1 0 R >>\n");
        write("startxref\n" + table + "\n%%EOF\n");
    }

    private void write(String text) {
        file.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
