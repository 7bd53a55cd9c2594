package shop.fahuo.console.window;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import shop.fahuo.console.desk.WindowPlace;

/// Puts a window where it was, and knows where it is.
final class StagePlace {

    private final Stage stage;
    private Rectangle2D area = Rectangle2D.EMPTY;

    StagePlace(Stage stage) {
        this.stage = stage;
        stage.xProperty().subscribe(this::note);
        stage.yProperty().subscribe(this::note);
        stage.widthProperty().subscribe(this::note);
        stage.heightProperty().subscribe(this::note);
    }

    void put(WindowPlace wanted) {
        var screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        var place = wanted.within(screens);
        stage.setX(place.area().getMinX());
        stage.setY(place.area().getMinY());
        stage.setWidth(place.area().getWidth());
        stage.setHeight(place.area().getHeight());
        stage.setMaximized(place.maximised());
    }

    WindowPlace get() {
        return new WindowPlace(area, stage.isMaximized());
    }

    /// A maximised window is to come back to the size it had before.
    private void note() {
        boolean known = stage.getWidth() > 0 && stage.getHeight() > 0;
        if (known && !stage.isMaximized() && !stage.isIconified()) {
            area = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        }
    }
}
