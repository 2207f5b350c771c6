package fabula.world;

import java.util.List;

/** How one speaks of what lies where: on a drawing, on a map, or around somebody who looks. */
record View(List<Direction> directions, Phrase nearness, Phrase told, Phrase whole, Question asked) {

    static final View SCREEN = of(
            "screen", "screen whole", "left", "right", "up", "down", "up right", "up left", "down right", "down left");
    static final View MAP = of(
            "map", "map whole", "west", "east", "north", "south", "northeast", "northwest", "southeast", "southwest");
    static final View SCENE = of(
            "scene",
            "scene",
            "left",
            "right",
            "behind",
            "front",
            "behind right",
            "behind left",
            "front right",
            "front left");

    /** A direction of the plane: {0} is {words} {1}. */
    record Direction(int right, int up, String noun, Phrase words) {

        static Direction of(int right, int up, String section) {
            return new Direction(right, up, section, Positions.BOOK.phrase(section));
        }

        boolean straight() {
            return right == 0 || up == 0;
        }
    }

    /** @param names of the directions, first the straight ones, as they are in the phrase book */
    private static View of(String name, String whole, String... names) {
        return new View(
                List.of(
                        Direction.of(-1, 0, names[0]),
                        Direction.of(1, 0, names[1]),
                        Direction.of(0, 1, names[2]),
                        Direction.of(0, -1, names[3]),
                        Direction.of(1, 1, names[4]),
                        Direction.of(-1, 1, names[5]),
                        Direction.of(1, -1, names[6]),
                        Direction.of(-1, -1, names[7])),
                Positions.BOOK.phrase("near " + name),
                Positions.BOOK.phrase(name),
                Positions.BOOK.phrase(whole),
                Positions.BOOK.question("ask " + name));
    }

    /** Left and right, up and down. */
    List<Direction> straight() {
        return directions.subList(0, 4);
    }

    Direction opposite(Direction direction) {
        return directions.stream()
                .filter(other -> other.right() == -direction.right() && other.up() == -direction.up())
                .findFirst()
                .orElseThrow();
    }
}
