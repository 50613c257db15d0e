import { mergeInternalComponents } from '@tarojs/shared'
import components from '../config/aria-attrs.json'

mergeInternalComponents(components)
