/** Plain English words that nobody takes for one another on the telephone; each stands for a byte. Their order is part of what members have read out: never change it. */
export const KEY_WORDS: readonly string[] = `
acorn actor alarm amber anchor angle ankle apple apron arrow artist atlas autumn badge bagel bakery
balloon bamboo banner barley basket beach beaver bedroom bicycle biscuit blanket blossom bonnet border bottle bowler
branch bridge brush bucket butter button cabin camel candle canvas carpet carrot castle cellar chalk cheese
cherry chimney circle clover coffee collar comet copper coral corner cotton cousin cradle crayon cricket crystal
cuckoo curtain cushion daisy dancer dealer decade denim desert dinner doctor dolphin donkey dragon drawer driver
drum duke dungeon eagle easel echo eleven elbow ember engine envelope evening fabric factory falcon farmer
feather fiddle finger flannel forest fossil fountain freckle fridge frost funnel galaxy garden garlic giant ginger
giraffe glacier glove goblet gravel guitar hammer harbour harvest hazel hedgehog helmet hermit hobby holiday honey
hotel human hunter iceberg igloo indigo insect island ivory jacket jelly jigsaw jockey jumper jungle kennel
kettle kingdom kitchen kitten ladder lagoon lantern laundry leather lemon letter library lilac lizard lobster locket
lotus lumber magnet mango marble meadow medal melon mitten monkey morning mosaic mountain museum mustard napkin
needle nephew nettle noodle nursery nutmeg oatmeal ocean octave office olive onion opera orange orbit orchard
otter oven owl oyster paddle palace pancake parrot pebble pencil pepper piano picnic pigeon pillow planet
plaster pocket poppy potato puddle pumpkin puppet quarry quartz quilt rabbit radish rainbow raven ribbon river
robin rocket rooster saddle salmon sandal satchel scarf seagull shadow shovel silver sketch slipper spider sponge
squirrel stable sugar summer sunset swallow table tailor teapot temple thimble thunder timber tractor trumpet tulip
`.trim().split(/\s+/);
