package shop.fahuo.console.distributor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Progress;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.labels.font.Fonts;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

class TreePictureTest {

    @TempDir private Path folder;

    private final TestShop shop = new TestShop();
    private final TreePicture picture = new TreePicture(shop.store().forests(), new Fonts());

    /// D0 above all; each of the first nine above a hundred and more.
    @BeforeEach
    void fill() {
        var list = new ArrayList<Distributor>();
        for (int i = 0; i < 3000; i++) {
            list.add(
                    new Distributor(
                            "D" + i,
                            i == 0 ? "" : "D" + i / 10,
                            "欧阳娜娜",
                            "13812345678",
                            "<金> & \"银\"",
                            TestShop.NOW,
                            "",
                            ""));
        }
        shop.store().distributors().put(list, TestShop.LEI);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private TreePicture.Result write(String code, OptionalInt depth, Path file) {
        return picture.write(code, depth, file, Progress.UNWATCHED);
    }

    @Test
    void writesAllBelowAsShapesWithMaskedNames()
            throws IOException, ParserConfigurationException, SAXException {
        var file = folder.resolve("d1.svg");
        assertThat(write("D1", OptionalInt.empty(), file))
                .isEqualTo(new TreePicture.Result.Done(1111));
        var words = words(file);
        assertThat(words).contains("D1", "D10", "D199", "D1999", "欧**", "<金> & \"银\"");
        assertThat(words).doesNotContain("D0", "D2", "D2000");
        assertThat(Files.readString(file)).doesNotContain("欧阳").doesNotContain("13812345678");
    }

    @Test
    void writesOnlySoManyLevels() throws IOException, ParserConfigurationException, SAXException {
        var file = folder.resolve("d1.svg");
        assertThat(write("D1", OptionalInt.of(1), file)).isEqualTo(new TreePicture.Result.Done(11));
        assertThat(words(file)).contains("D10", "D19", "110").doesNotContain("D100");
    }

    @Test
    void writesPointsThatEveryProgramReads() throws IOException {
        var file = folder.resolve("d1.PNG");
        assertThat(write("D1", OptionalInt.of(2), file))
                .isEqualTo(new TreePicture.Result.Done(111));
        var image = ImageIO.read(file.toFile());
        assertThat(image.getHeight()).isEqualTo(2 * (111 * 30 + 24));
        // Every row has words, the last as well, and there is nothing below it.
        for (int row : new int[] {0, 50, 110}) {
            assertThat(dark(image, row * 60 + 8, row * 60 + 52)).isPositive();
        }
        assertThat(dark(image, 111 * 60, image.getHeight())).isZero();
    }

    @Test
    void refusesWhatNoPictureHolds() {
        assertThat(write("D0", OptionalInt.empty(), folder.resolve("all.png")))
                .isEqualTo(new TreePicture.Result.TooMany(3000, 2165));
        assertThat(folder.resolve("all.png")).doesNotExist();
        assertThat(write("X", OptionalInt.empty(), folder.resolve("x.svg")))
                .isEqualTo(new TreePicture.Result.NoSuchPerson());
        assertThat(write("D1", OptionalInt.empty(), folder.resolve("no/such/folder.svg")))
                .isInstanceOf(TreePicture.Result.NotWritten.class);
    }

    @Test
    void escapesWhatXmlWouldRead() {
        assertThat(SvgInk.escaped("a<b>&\"'\u0000\ud83d\ude00\ud83d"))
                .isEqualTo("a&lt;b&gt;&amp;\"'\ud83d\ude00");
    }

    private static long dark(BufferedImage image, int from, int to) {
        return IntStream.range(from, to)
                .mapToLong(
                        y ->
                                IntStream.range(0, image.getWidth())
                                        .filter(x -> (image.getRGB(x, y) & 0xff) < 0x60)
                                        .count())
                .sum();
    }

    private static List<String> words(Path file)
            throws IOException, ParserConfigurationException, SAXException {
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        var texts = document.getElementsByTagName("text");
        var words = new ArrayList<String>();
        for (int i = 0; i < texts.getLength(); i++) {
            words.add(((Element) texts.item(i)).getTextContent());
        }
        return words;
    }
}
