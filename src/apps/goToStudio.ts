// The front door: sends on to the studio and keeps what the address asks for. Without scripts the links do it.
const studio = new URL('studio/', location.href)
studio.search = location.search
studio.hash = location.hash
location.replace(studio)
