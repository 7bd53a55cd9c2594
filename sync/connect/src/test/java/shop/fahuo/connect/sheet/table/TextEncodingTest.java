package shop.fahuo.connect.sheet.table;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

class TextEncodingTest {

    @TempDir Path folder;

    @Test
    void theByteOrderMarkDecides() throws IOException {
        assertThat(of("\uFEFF订单号".getBytes(UTF_8))).isEqualTo(UTF_8);
        assertThat(of("\uFEFF订单号".getBytes(UTF_16LE))).isEqualTo(UTF_16);
    }

    @Test
    void utf8IsRecognisedAcrossTheBordersOfTheBuffer() throws IOException {
        assertThat(of("a订单".repeat(100_000).getBytes(UTF_8))).isEqualTo(UTF_8);
    }

    @Test
    void oneChineseCharacterAtTheEndOfAnAsciiFileDecides() throws IOException {
        String text = "a,b\n".repeat(100_000) + "订";

        assertThat(of(text.getBytes(TextEncoding.CHINESE))).isEqualTo(TextEncoding.CHINESE);
        assertThat(of(text.getBytes(UTF_8))).isEqualTo(UTF_8);
    }

    @Test
    void aFileThatEndsInsideACharacterIsNotUtf8() throws IOException {
        assertThat(of(new byte[] {'a', (byte) 0xE8, (byte) 0xAE})).isEqualTo(TextEncoding.CHINESE);
    }

    private Charset of(byte[] bytes) throws IOException {
        return TextEncoding.of(Files.write(folder.resolve("file"), bytes));
    }
}
