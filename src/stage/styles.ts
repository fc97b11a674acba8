/** The styles of the stage: they are there before it is, for the first picture. */
import './controls.css'
import './linked.css'
import './stage.css'
import './rings.css'
import './around.css'
import './variants.css'
