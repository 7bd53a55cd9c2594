package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.shell.Place;

import java.util.Map;
import java.util.concurrent.TimeoutException;

/// Somebody wants other keys.
class KeysJourneyTest {

    private final TestShop shop = new TestShop();
    private Journey lei;

    @BeforeEach
    void open() throws TimeoutException {
        shop.takeLarge(1);
        shop.decide();
        lei = new Journey(shop, TestShop.LEI, new NoImports());
        lei.await(() -> lei.window().models().queue().readProperty().get());
    }

    @AfterEach
    void close() {
        lei.close();
        shop.close();
    }

    @Test
    void givesACommandAnotherKeyAndEverythingShowsIt() {
        choose("key-review-approve", KeyCode.F6);
        lei.press(KeyCode.ESCAPE);
        lei.await(() -> !lei.shows("keys"));
        assertThat(lei.text("review-approve")).endsWith("F6");
        assertThat(keys()).isEqualTo(Map.of("review.approve", "F6"));
        lei.press(KeyCode.J);
        lei.press(KeyCode.A);
        assertThat(lei.shows("review-give")).isFalse();
        lei.press(KeyCode.F6);
        lei.await(() -> lei.shows("review-give"));
    }

    @Test
    void namesTheCommandThatHasTheKeyAlready() {
        choose("key-review-approve", KeyCode.CONTROL, KeyCode.K);
        assertThat(said()).contains("Ctrl+K", "搜索与命令", "随处可用");
        // Esc first stops listening, and only then closes.
        lei.press(KeyCode.ESCAPE);
        assertThat(lei.find("key-review-approve", Button.class).getText()).isEqualTo("A");
        lei.press(KeyCode.ESCAPE);
        lei.await(() -> !lei.shows("keys"));
        assertThat(keys()).isEmpty();
    }

    @Test
    void refusesKeysThatMoveThroughTheWindowAndBringsAllBack() {
        choose("key-shell-parcels", KeyCode.TAB);
        assertThat(said()).isEqualTo("这个键处处有别的用途，请换一个。");
        lei.press(KeyCode.F11);
        assertThat(lei.find("key-shell-parcels", Button.class).getText()).isEqualTo("F11");
        choose("key-shell-parcels", KeyCode.BACK_SPACE);
        assertThat(lei.find("key-shell-parcels", Button.class).getText()).isEqualTo("Ctrl+5");
        choose("key-shell-parcels", KeyCode.F11);
        lei.click("keys-reset");
        assertThat(lei.find("keys-reset").isVisible()).isFalse();
        choose("key-shell-parcels", KeyCode.F11);
        lei.click("keys-close");
        lei.press(KeyCode.F11);
        assertThat(lei.window().models().places().get()).isEqualTo(Place.PARCELS);
    }

    private void choose(String cap, KeyCode... keys) {
        if (!lei.shows("keys")) {
            lei.press(KeyCode.F1);
        }
        lei.run(() -> lei.find(cap).requestFocus());
        lei.click(cap);
        lei.press(keys);
    }

    private String said() {
        return lei.find("keys-said", Label.class).getText();
    }

    private Map<String, String> keys() {
        return lei.window().models().desk().keysProperty().get();
    }
}
